import ChineseText
import PolicyModel

/// How a provision begins in the source: its marker, its title, and what stands between them and its text.
struct ProvisionHead {
    /// The literal marker.
    let number: String?
    /// Its own title.
    let heading: Span?
    /// Whether white space follows the marker.
    let isSpaced: Bool
    /// The mark that closes the title, which the tree keeps outside of it and of the text: 。 in most texts; it may stand
    /// behind the end of bold (`**（一）主体**。实施`), whose marks are not shown.
    let closingMark: String?
    /// Whether its text begins on the same line.
    let runsIn: Bool

    init(_ node: Provision, in tree: ProvisionTree, source: SourceText) {
        number = node.number.map { source[$0] }
        heading = node.heading
        let text = node.text.isEmpty ? nil : tree.textLines[node.text.lowerBound]
        let next = node.heading ?? text
        isSpaced = if let number = node.number, let next { next.start > number.end } else { false }
        closingMark = node.heading.flatMap { heading in
            var cursor = UTF8Cursor(source.bytes, from: heading.end, to: text?.start ?? source.bytes.count)
            cursor.skip { $0 == "*" }
            return cursor.next.flatMap { $0.closesRunInHeading ? String($0) : nil }
        }
        runsIn =
            if let text, let head = node.heading ?? node.number {
                !source.bytes[head.end..<max(head.end, text.start)].contains(UInt8(ascii: "\n"))
            } else { false }
    }
}
