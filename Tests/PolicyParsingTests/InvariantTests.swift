import ChineseText
import PolicyModel
import PolicyParsing
import Testing

/// What holds for any text at all, tried on texts that nobody wrote: the fixtures with their lines dropped, doubled,
/// exchanged and cut, and with stray marks put in.
@Suite("For any text")
struct InvariantTests {
    @Test("nothing is lost, invented or moved", arguments: 0..<200)
    func conservation(seed: Int) throws {
        let policy = Fixture.parse(try disturbed(seed)).value
        #expect(Conservation(policy).diagnostics.isEmpty)
    }

    @Test("paths are unique and begin with their parents'", arguments: 0..<200)
    func paths(seed: Int) throws {
        let policy = Fixture.parse(try disturbed(seed)).value
        var seen: Set<String> = []
        for division in policy.divisions {
            let tree = division.provisions
            for index in tree.nodes.indices {
                let path = tree.path(of: index)
                #expect(seen.insert(path).inserted, "\(path) stands twice")
                #expect(path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
                guard let parent = tree.nodes[index].parent, tree.nodes[index].kind != .article else { continue }
                #expect(path.hasPrefix(tree.path(of: parent) + "/"))
            }
        }
    }

    @Test("parents, children and lines agree", arguments: 0..<200)
    func structure(seed: Int) throws {
        for division in Fixture.parse(try disturbed(seed)).value.divisions {
            let tree = division.provisions
            for (index, node) in tree.nodes.enumerated() {
                #expect(node.end > index && node.end <= tree.nodes.count)
                #expect(tree.children(of: index).allSatisfy { tree.nodes[$0].parent == index })
                if let parent = node.parent { #expect(parent < index && tree.nodes[parent].end >= node.end) }
                if index > 0 { #expect(node.line >= tree.nodes[index - 1].line) }
            }
        }
    }

    @Test("the same text gives the same tree")
    func repeatable() throws {
        for seed in 0..<20 {
            let text = try disturbed(seed)
            #expect(TreeDump.dump(Fixture.parse(text).value) == TreeDump.dump(Fixture.parse(text).value))
        }
    }

    @Test(
        "even the smallest or strangest is parsed",
        arguments: ["", "\n", "。", "#", "<!--", "第", "第条", "（", "（一", "1.", "——", "附件", "“", "第一条", "# ", "\u{3000}"])
    func degenerate(text: String) {
        #expect(Conservation(Fixture.parse(text).value).diagnostics.isEmpty)
    }

    private func disturbed(_ seed: Int) throws -> String {
        var random = SeededGenerator(seed: UInt64(seed) &+ 1)
        let name = Fixture.cases[seed % Fixture.cases.count]
        var lines = try Fixture.input(name).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for _ in 0..<Int.random(in: 1...12, using: &random) where !lines.isEmpty {
            let line = Int.random(in: 0..<lines.count, using: &random)
            switch Int.random(in: 0..<7, using: &random) {
            case 0: lines.remove(at: line)
            case 1: lines.insert(lines[line], at: Int.random(in: 0...lines.count, using: &random))
            case 2: lines.swapAt(line, Int.random(in: 0..<lines.count, using: &random))
            case 3: lines[line] = String(lines[line].prefix(Int.random(in: 0...6, using: &random)))
            case 4: lines[line] = Self.marks.randomElement(using: &random, or: "") + lines[line]
            case 5: lines[line] += Self.marks.randomElement(using: &random, or: "")
            default: lines.insert(Self.marks.randomElement(using: &random, or: ""), at: line)
            }
        }
        return lines.joined(separator: "\n")
    }

    private static let marks = [
        "“", "”", "。", "：", "# ", "## ", "<!-- x -->", "<!--", "-->", "第九条 ", "（一）", "一、", "1.", "（1）", "①", "——",
        "| a | b |",
        "附件1", "附件：1.甲", "目录", "2020年1月1日", "某某局", "第一章 总则", "\u{200B}", "\u{3000}", "附则", "1.1 甲", "1 总则", "第二节 乙",
        "第三编 丙", "各有关单位：", "自2020年1月1日起施行。", "𠮷", "é",
        "**", "**一、甲**", "**第一条** ", "**（一）甲。** 乙", "（试行）", "联系人：甲", "2020年1月2日印发", "文号：某政〔2020〕1号 来源：甲", "（某某局代章）",
    ]
}

/// A small generator with a seed, so that a failure can be had again (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Array {
    func randomElement(using generator: inout SeededGenerator, or fallback: Element) -> Element {
        randomElement(using: &generator) ?? fallback
    }
}
