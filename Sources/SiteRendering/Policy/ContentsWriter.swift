import PolicyModel
import SitePlanning

/// Writes a document's table of contents: its divisions with their clauses, its attachments behind them.
///
/// A clause with a title has a line of its own; articles without titles stand as a row of numbers.
struct ContentsWriter {
    let policy: Policy
    let strings: Strings
    var html = HTMLWriter()

    init(policy: Policy, strings: Strings) {
        self.policy = policy
        self.strings = strings
    }

    /// Whether the document has nothing to list.
    var isEmpty: Bool {
        let tree = policy.main.provisions
        return policy.attachments.isEmpty && !tree.roots.contains { isListed($0, in: tree) }
    }

    mutating func write() {
        html.open("ol")
        write(Array(policy.main.provisions.roots), in: policy.main.provisions)
        for (index, attachment) in policy.attachments.enumerated() {
            html.open("li")
            let label = strings.attachment(index, of: policy.attachments.count)
            let title = attachment.title.map { label + "\u{3000}" + $0 } ?? label
            writeLink(title, to: Routes.anchor(attachment.path))
            writeNested(Array(attachment.provisions.roots), in: attachment.provisions)
            html.close("li")
        }
        html.close("ol")
    }

    private mutating func write(_ siblings: [Int], in tree: ProvisionTree) {
        var rest = siblings.filter { isListed($0, in: tree) }[...]
        while let index = rest.first {
            let row = rest.prefix { isBare($0, in: tree) }
            html.open("li", row.isEmpty ? [] : [.class("numbers")])
            if row.isEmpty {
                writeLink(index, in: tree)
                writeNested(Array(tree.children(of: index)), in: tree)
                rest = rest.dropFirst()
            } else {
                for number in row {
                    writeLink(number, in: tree)
                    html.markup(" ")
                }
                rest = rest.dropFirst(row.count)
            }
            html.close("li")
        }
    }

    private mutating func writeNested(_ children: [Int], in tree: ProvisionTree) {
        guard children.contains(where: { isListed($0, in: tree) }) else { return }
        html.open("ol")
        write(children, in: tree)
        html.close("ol")
    }

    private mutating func writeLink(_ index: Int, in tree: ProvisionTree) {
        let name = ProvisionName(of: index, in: tree, source: policy.source)
        writeLink(name.text(strings), to: Routes.anchor(tree.path(of: index)))
    }

    private mutating func writeLink(_ text: String, to anchor: String) {
        html.element("a", .href("#" + anchor)) { $0.text(text) }
    }

    private func isListed(_ index: Int, in tree: ProvisionTree) -> Bool {
        let node = tree.nodes[index]
        return node.kind.isDivision || (tree.isClause(index) && node.number != nil)
    }

    /// A clause that has nothing but its number to show.
    private func isBare(_ index: Int, in tree: ProvisionTree) -> Bool {
        let node = tree.nodes[index]
        return !node.kind.isDivision && node.heading == nil
    }
}

extension Strings {
    /// What an attachment is called; one alone has no number.
    func attachment(_ index: Int, of count: Int) -> String {
        count == 1 ? self["attachment"] : filled("attachment-number", ["number": String(index + 1)])
    }
}

extension ProvisionName {
    /// The name as text; a provision without marker and title is called by its place.
    func text(_ strings: Strings) -> String {
        line ?? strings.filled("unnumbered", ["ordinal": String(ordinal)])
    }
}
