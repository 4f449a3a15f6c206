import ChineseText
import PolicyModel

/// The words of all topics, ready to be found in one pass.
struct TopicTerms: Sendable {
    /// An occurrence of a topic's words.
    struct Hit: Sendable {
        let topic: Int
        /// Which of the topics' terms it is; the same for every occurrence.
        let term: Int
        let span: Span
    }

    /// What a word may be the beginning of. It holds no list, so that to look at one counts no reference.
    private struct Use: Sendable {
        let topic: Int
        let term: Int
        /// Whether more must follow.
        let hasGap: Bool
        let isExclusion: Bool
    }

    /// The weight of each term.
    let weights: [Int]
    /// Whether each term has a gap: 负责…统筹规划.
    let hasGap: [Bool]
    private let finder: WordFinder
    /// What the words may be the beginning of, word by word.
    private let uses: [Use]
    /// Where among ``uses`` those of each word end; they begin where those of the word before it end.
    private let useEnds: [Int]
    /// What must follow in the same part of the sentence, by term: the parts of the term behind its first `…`.
    private let rests: [Int: [[UInt8]]]

    /// 培育小型和特色知识产权服务机构: how many scalars `…` may stand for.
    private static let widestGap = 24

    init(_ topics: [Topic]) {
        var words: [String: Int] = [:]
        var uses: [[Use]] = []
        var weights: [Int] = []
        var hasGap: [Bool] = []
        var rests: [Int: [[UInt8]]] = [:]
        for (topic, entry) in topics.enumerated() {
            let exclusions = entry.exclusions.map { ($0, 0) }
            for (text, weight) in entry.terms.map({ ($0.words, $0.weight) }) + exclusions {
                let parts = Self.parts(of: text)
                guard let first = parts.first else { continue }
                let use = Use(
                    topic: topic, term: weights.count, hasGap: parts.count > 1, isExclusion: weight == 0)
                if use.hasGap { rests[use.term] = parts.dropFirst().map { Array($0.utf8) } }
                weights.append(weight)
                hasGap.append(parts.count > 1)
                if let word = words[first] {
                    uses[word].append(use)
                } else {
                    words[first] = uses.count; uses.append([use])
                }
            }
        }
        self.weights = weights
        self.hasGap = hasGap
        self.rests = rests
        self.uses = uses.flatMap { $0 }
        useEnds = uses.reduce(into: []) { $0.append(($0.last ?? 0) + $1.count) }
        finder = WordFinder(words.sorted { $0.value < $1.value }.map(\.key))
    }

    /// The occurrences in some words as they stand, those that an exclusion hides left out; of a topic's occurrences
    /// that overlap the weightiest, then the longest.
    func hits(in words: UTF8Cursor) -> [Hit] {
        let hits = allHits(in: words)
        return hits.indices.dropFirst().contains { index in
            hits[..<index].contains { $0.topic == hits[index].topic && $0.overlaps(hits[index]) }
        } ? distinct(hits) : hits
    }

    /// The same with all that overlap: 集聚区, and 集聚 within it.
    func allHits(in words: UTF8Cursor) -> [Hit] {
        var hits: [Hit] = []
        var exclusions: [Hit] = []
        finder.forEachMatch(in: words) { match in
            for place in (match.word == 0 ? 0 : useEnds[match.word - 1])..<useEnds[match.word] {
                let use = uses[place]
                guard let end = use.hasGap ? end(of: use, behind: match.end, in: words) : match.end else { continue }
                let hit = Hit(topic: use.topic, term: use.term, span: Span(match.start, end))
                if use.isExclusion { exclusions.append(hit) } else { hits.append(hit) }
            }
        }
        if !exclusions.isEmpty {
            hits.removeAll { hit in exclusions.contains { $0.topic == hit.topic && $0.overlaps(hit) } }
        }
        return hits
    }

    private func distinct(_ hits: [Hit]) -> [Hit] {
        let ranked = hits.sorted {
            (-weights[$0.term], -$0.span.count, $0.span.start) < (-weights[$1.term], -$1.span.count, $1.span.start)
        }
        var kept: [Hit] = []
        for hit in ranked where !kept.contains(where: { $0.topic == hit.topic && $0.overlaps(hit) }) {
            kept.append(hit)
        }
        return kept.sorted { ($0.span.start, $0.span.end, $0.topic) < ($1.span.start, $1.span.end, $1.topic) }
    }

    private func end(of use: Use, behind offset: Int, in words: UTF8Cursor) -> Int? {
        var end = offset
        for part in rests[use.term] ?? [] {
            guard let found = self.end(of: part, behind: end, in: words) else { return nil }
            end = found
        }
        return end
    }

    private func end(of part: [UInt8], behind offset: Int, in words: UTF8Cursor) -> Int? {
        var cursor = words
        cursor.offset = offset
        for _ in 0...Self.widestGap {
            if cursor.offset + part.count <= words.end,
                words.bytes[cursor.offset..<cursor.offset + part.count].elementsEqual(part)
            {
                return cursor.offset + part.count
            }
            guard let scalar = cursor.next, !scalar.endsPart else { return nil }
            cursor.advance()
        }
        return nil
    }

    private static func parts(of term: String) -> [String] {
        term.unicodeScalars.split(separator: "…").map { String($0) }
    }
}

extension TopicTerms.Hit {
    func overlaps(_ other: Self) -> Bool { span.start < other.span.end && other.span.start < span.end }
}
