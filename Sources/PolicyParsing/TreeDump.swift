import PolicyModel

/// A document as an indented tree for people: the format of the golden tests and of `tiaowen inspect --format text`.
///
/// One line per fact: `front 3 preamble: …`, then for each provision its path, kind, number, heading in 《》-free
/// brackets and text, long texts whole, with ⏎ for the line breaks inside.
public enum TreeDump {
    /// The dump, ending in a line feed.
    public static func dump(_ policy: Policy) -> String {
        var lines: [String] = []
        let facts = policy.metadata
        lines.append("document \(policy.id)")
        lines.append("title: \(facts.title)")
        lines.append("kind: \(facts.kind.rawValue)\(facts.trial ? " (trial)" : "")")
        lines.append("jurisdiction: \(facts.jurisdiction ?? "–")")
        lines.append("number: \(facts.documentNumber ?? "–")")
        lines.append("issuers: \(facts.issuers.joined(separator: " | "))")
        lines.append("recipients: \(facts.recipients.joined(separator: " | "))")
        lines.append("dates: \(dates(facts.dates))")
        for division in policy.divisions { dump(division, source: policy.source, to: &lines) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func dates(_ dates: PolicyDates) -> String {
        [
            ("adopted", dates.adopted), ("published", dates.published), ("effective", dates.effective),
            ("expires", dates.expires),
        ]
        .map { "\($0) \($1?.description ?? "–")" }.joined(separator: ", ")
    }

    private static func dump(_ division: Division, source: SourceText, to lines: inout [String]) {
        if !division.path.isEmpty { lines.append("attachment \(division.path): \(division.title ?? "–")") }
        lines += division.front.map { "front \($0.line) \($0.role.rawValue): \(source[$0.text])" }
        let tree = division.provisions
        for index in tree.nodes.indices {
            let node = tree.nodes[index]
            let indent = String(repeating: "  ", count: tree.lineage(of: index).count - 1)
            var line = "\(indent)\(tree.path(of: index)) \(node.kind.rawValue) \(node.line)"
            if let number = node.number { line += " [\(source[number])]" }
            if let heading = node.heading { line += " {\(source[heading])}" }
            let text = tree.textLines(of: index).map { source[$0] }.joined(separator: "⏎")
            lines.append(text.isEmpty ? line : "\(line) \(text)")
        }
        lines += division.closing.map { "closing \($0.line) \($0.role.rawValue): \(source[$0.text])" }
    }
}
