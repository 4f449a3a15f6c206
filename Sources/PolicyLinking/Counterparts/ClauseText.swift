import ChineseText
import PolicyModel

/// A clause's lines as scalars with their places in the source; headings are left out, for they are compared on their own,
/// and so are the titles that it cites.
struct ClauseText {
    /// The scalars of all lines, each line followed by ``lineEnd``.
    let scalars: [UInt32]
    /// The UTF-8 offset of each.
    private let offsets: [Int]
    /// Where each provision's lines begin in ``scalars``.
    private let starts: [(offset: Int, provision: ProvisionPlace)]
    private let source: SourceText

    /// Goes on no phrase.
    static let lineEnd: UInt32 = 0

    init(_ place: ProvisionPlace, of policy: Policy, without titles: CitedTitles) {
        source = policy.source
        var (scalars, offsets) = ([UInt32](), [Int]())
        var starts: [(offset: Int, provision: ProvisionPlace)] = []
        policy.forEachLine(of: place, without: titles) { line, provision in
            starts.append((scalars.count, provision))
            scalars.reserveCapacity(scalars.count + line.count / 3 + 1)
            offsets.reserveCapacity(offsets.count + line.count / 3 + 1)
            var cursor = UTF8Cursor(policy.source.bytes, from: line.start, to: line.end)
            while let scalar = cursor.next {
                scalars.append(scalar.value)
                offsets.append(cursor.offset)
                cursor.advance()
            }
            scalars.append(Self.lineEnd)
            offsets.append(line.end)
        }
        (self.scalars, self.offsets, self.starts) = (scalars, offsets, starts)
    }

    /// A part of a line, as a range of ``scalars``.
    func passage(_ range: Range<Int>) -> Passage {
        let line = starts.last { $0.offset <= range.lowerBound }
        return Passage(
            division: line?.provision.division ?? 0, provision: line?.provision.provision,
            span: Span(offsets[range.lowerBound], offsets[range.upperBound]))
    }

    /// The words of a part of the clause.
    func text(of passage: Passage) -> String { source[passage.span] }

    /// Whether a phrase goes on over it: Chinese characters, letters and digits, but no mark.
    @inline(__always)
    static func isPhrase(_ scalar: UInt32) -> Bool {
        (0x4E00...0x9FFF).contains(scalar) || NGrams.isWord(Folding.folded(scalar))
    }
}

extension Policy {
    /// Gives `body` the lines of a clause with their provisions, those that cite titles in the parts around them.
    func forEachLine(
        of clause: ProvisionPlace, without titles: CitedTitles, _ body: (Span, ProvisionPlace) -> Void
    ) {
        let tree = divisions[clause.division].provisions
        let node = tree.nodes[clause.provision]
        let end = node.kind == .article || node.kind == .clause ? node.end : clause.provision + 1
        for index in clause.provision..<end {
            for line in tree.textLines(of: index) {
                for part in titles.parts(of: line) {
                    body(part, ProvisionPlace(division: clause.division, provision: index))
                }
            }
        }
    }
}
