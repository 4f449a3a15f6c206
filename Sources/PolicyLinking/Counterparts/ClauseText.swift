import ChineseText
import PolicyModel

/// A clause's lines as scalars with their places in the source; headings are left out, for they are compared on their own.
struct ClauseText {
    struct Line {
        let provision: ProvisionPlace
        let scalars: [UInt32]
        /// The UTF-8 offset of each scalar, and that behind the last.
        let offsets: [Int]

        func passage(_ range: Range<Int>) -> Passage {
            Passage(
                division: provision.division, provision: provision.provision,
                span: Span(offsets[range.lowerBound], offsets[range.upperBound]))
        }
    }

    let lines: [Line]
    private let source: SourceText

    init(_ place: ProvisionPlace, of policy: Policy) {
        source = policy.source
        let tree = policy.divisions[place.division].provisions
        let node = tree.nodes[place.provision]
        let end = node.kind == .article || node.kind == .clause ? node.end : place.provision + 1
        lines = (place.provision..<end).flatMap { index in
            tree.textLines(of: index).map { span in
                var cursor = UTF8Cursor(policy.source.bytes, from: span.start, to: span.end)
                var (scalars, offsets) = ([UInt32](), [Int]())
                scalars.reserveCapacity(span.count / 3 + 1)
                offsets.reserveCapacity(span.count / 3 + 2)
                while let scalar = cursor.next {
                    scalars.append(scalar.value)
                    offsets.append(cursor.offset)
                    cursor.advance()
                }
                offsets.append(span.end)
                return Line(
                    provision: ProvisionPlace(division: place.division, provision: index), scalars: scalars,
                    offsets: offsets)
            }
        }
    }

    /// The words of a part of the clause.
    func text(of passage: Passage) -> String { source[passage.span] }

    /// Whether a phrase goes on over it: Chinese characters, letters and digits, but no mark.
    static func isPhrase(_ scalar: UInt32) -> Bool { NGrams.isWord(Folding.folded(scalar)) }
}
