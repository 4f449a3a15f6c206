import PolicyModel
import SampleSite
import Testing

@testable import SiteSearch

@Suite("Lines of units")
struct UnitTextTests {
    private func unit(_ clause: String, of policy: Policy) throws -> SearchUnit {
        try #require(policy.searchUnits(document: 0).first { $0.clause == clause })
    }

    /// The marker and the heading of each line.
    private func names(_ text: UnitText) -> [(number: String, heading: String)] {
        zip(text.lines, text.strings).map { line, string in
            let units = Array(string.utf16)
            return (
                String(decoding: units[..<line.number], as: UTF16.self),
                String(decoding: units[line.heading], as: UTF16.self)
            )
        }
    }

    @Test("A line runs from the marker over the heading into the text, as printed")
    func runningLine() throws {
        let policy = SampleSite.policy(
            "rules", jurisdiction: "CN", "某意见\n\n一、总体要求\n\n（一）指导思想。坚持改革。\n\n（二）目标。到2030年建成。\n")
        let text = try unit("part-1/clause-1", of: policy).text
        #expect(text.strings == ["（一）指导思想。坚持改革。"])
        #expect(names(text)[0].number == "（一）" && names(text)[0].heading == "指导思想")
        #expect(text.length == 13 && text.byteCount == 39)
    }

    @Test("Markdown marks between marker and text are printed as one space")
    func markdown() throws {
        let text = try unit(
            "art-1", of: SampleSite.policy("rules", jurisdiction: "CN", "某办法\n\n**第一条** 各市应当建立机制。\n\n**第二条** 施行。\n")
        ).text
        #expect(text.strings == ["第一条 各市应当建立机制。"])
        #expect(names(text)[0].number == "第一条")
    }

    @Test("Marks without width are left out, and lengths count what is printed")
    func invisibleMarks() throws {
        let text = try unit("art-1", of: Corpus.articles(["专利\u{200B}代理“机构”。", "施行。"])).text
        #expect(text.strings == ["第一条 专利代理“机构”。"])
        #expect(text.length == text.strings[0].utf16.count && text.byteCount == text.strings[0].utf8.count)
    }

    @Test("Items stand on lines of their own, with their path below the clause")
    func items() throws {
        let policy = Corpus.articles(["应当符合下列条件：\n（一）有章程；\n（二）有场地。", "施行。"])
        let text = try unit("art-1", of: policy).text
        #expect(text.strings.dropFirst().map { $0 } == ["（一）有章程；", "（二）有场地。"])
        #expect(text.lines.map(\.provision) == ["", "/item-1", "/item-2"])
    }

    @Test("The units of the three texts say how long they are, and their names lie in their lines")
    func lengths() throws {
        let units = SearchMaterial(try Corpus.threeTexts()).units
        #expect(units.count > 60)
        for unit in units {
            #expect(unit.length == unit.text.strings.reduce(0) { $0 + $1.utf16.count })
            #expect(unit.text.byteCount == unit.text.strings.reduce(0) { $0 + $1.utf8.count })
            for (line, string) in zip(unit.text.lines, unit.text.strings) {
                #expect(line.number <= line.nameEnd && line.nameEnd <= string.utf16.count && !string.isEmpty)
            }
        }
    }
}

@Suite("Sets of units")
struct UnitSetTests {
    @Test("Hold the units of any list, each once, ascending")
    func union() {
        let set = UnitSet([[0, 5, 63], [], [5, 64, 1000], [63]])
        #expect(set.ascending == [0, 5, 63, 64, 1000] && set.count == 5)
        #expect(set.contains(64) && !set.contains(65) && !set.contains(100_000))
        #expect(UnitSet([]).ascending.isEmpty && !UnitSet([]).contains(0))
    }

    @Test("Pass over numbers that no index gives")
    func damaged() {
        #expect(UnitSet([[1, 1 << 40]]).ascending == [1])
    }
}
