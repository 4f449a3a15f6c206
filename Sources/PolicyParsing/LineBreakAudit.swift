import ChineseText
import PolicyModel

/// Reports a text whose lines break its sentences, as copies from PDF do: each line then counts as a 款 of its own.
struct LineBreakAudit {
    private let policy: Policy
    private let reader: LineReader

    init(_ policy: Policy) {
        self.policy = policy
        reader = LineReader(source: policy.source, lines: [])
    }

    /// How many such lines make the text one that was wrapped: a few are slips of the print.
    private static let limit = 4

    func diagnostics() -> [Diagnostic] {
        let breaks = policy.divisions.flatMap { brokenLines(in: $0.provisions) }
        guard breaks.count >= Self.limit, let first = breaks.first else { return [] }
        let before = policy.source.bytes[policy.source.bodyStart..<first.start]
        return [
            Diagnostic(
                .warning, "broken-lines", "\(String(breaks.count)) lines end within a sentence",
                file: policy.source.file, line: policy.source.bodyLine + before.count { $0 == UInt8(ascii: "\n") },
                hint: "Join each paragraph into one line: every line counts as a paragraph of its own.")
        ]
    }

    /// The lines that end within a sentence which the next line, without a number, goes on with and ends.
    private func brokenLines(in tree: ProvisionTree) -> [Span] {
        var breaks: [Span] = []
        var pending: [Span] = []
        for node in tree.nodes {
            for (position, line) in tree.textLines[node.text].enumerated() {
                let goesOn = position > 0 || node.number == nil || node.heading != nil && !pending.isEmpty
                if !goesOn { pending = [] }
                if isBroken(line) {
                    pending.append(line)
                } else {
                    if reader.endsAsSentence(line) { breaks += pending }
                    pending = []
                }
            }
        }
        return breaks
    }

    /// Ends in a character, a digit or a mark within a sentence, and is long enough to be none of a table or a list; nor is
    /// it a formula.
    private func isBroken(_ line: Span) -> Bool {
        guard let last = reader.lastScalar(line), last.isHan || last.digit != nil || last == "、" || last == "，" else {
            return false
        }
        return reader.isLonger(line, than: 12) && !reader.contains(line, "＝") && !reader.contains(line, "=")
    }
}
