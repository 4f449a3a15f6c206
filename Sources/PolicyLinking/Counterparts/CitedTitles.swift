import ChineseText
import PolicyModel

/// The titles of other texts that a document cites in 《》: their wording, not that of the clause. 根据《…关于加快推动知识产权服务业
/// 高质量发展的意见》 says nothing of high quality.
struct CitedTitles: Sendable {
    /// In ascending order.
    private let spans: [Span]

    /// Of a document that cites none.
    static let none = CitedTitles(spans: [])

    private init(spans: [Span]) { self.spans = spans }

    /// The titles that a document cites; 《排污许可证》 is no text, and its name is wording.
    init(_ policy: Policy, _ annotations: Annotations) {
        let bytes = policy.source.bytes
        spans = annotations.references.compactMap { reference in
            guard reference.kind == .external else { return nil }
            let span = reference.passage.span
            return UTF8Cursor(bytes, from: span.start, to: span.end).next == "《" ? span : nil
        }.sorted { $0.start < $1.start }
    }

    /// The parts of a line around the titles in it.
    func parts(of line: Span) -> [Span] {
        var index = firstIndex(endingBehind: line.start)
        guard index < spans.count, spans[index].start < line.end else { return [line] }
        var parts: [Span] = []
        var start = line.start
        while index < spans.count, spans[index].start < line.end {
            if spans[index].start > start { parts.append(Span(start, spans[index].start)) }
            start = max(start, spans[index].end)
            index += 1
        }
        if start < line.end { parts.append(Span(start, line.end)) }
        return parts
    }

    private func firstIndex(endingBehind offset: Int) -> Int {
        var (low, high) = (0, spans.count)
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].end <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
