import PolicyModel

/// How a provision begins in the source: its marker, its title, and what stands between them and its text.
struct ProvisionHead {
    /// The literal marker.
    let number: String?
    /// Its own title.
    let heading: Span?
    /// Whether white space follows the marker.
    let isSpaced: Bool
    /// Whether a 。closes the title, which the tree keeps outside of it.
    let isClosedByStop: Bool
    /// Whether its text begins on the same line.
    let runsIn: Bool

    init(_ node: Provision, in tree: ProvisionTree, source: SourceText) {
        number = node.number.map { source[$0] }
        heading = node.heading
        let text = node.text.isEmpty ? nil : tree.textLines[node.text.lowerBound]
        let next = node.heading ?? text
        isSpaced = if let number = node.number, let next { next.start > number.end } else { false }
        isClosedByStop = node.heading.map { source.bytes[$0.end...].starts(with: "。".utf8) } ?? false
        runsIn =
            if let text, let head = node.heading ?? node.number {
                !source.bytes[head.end..<max(head.end, text.start)].contains(UInt8(ascii: "\n"))
            } else { false }
    }
}
