import ChineseText

/// By what something is reckoned: 按许可费的30%发放, 按每500件专利配备1名专员的标准.
struct RateReader: Sendable {
    private let words: WordFinder
    /// The words from this index on only begin as such a word does (按期).
    private let count: Int
    private let standards: WordFinder

    init(_ vocabulary: Vocabulary) {
        let rates = vocabulary["targets.rate-before"]
        count = rates.count
        words = WordFinder(rates + vocabulary["targets.not-rate"])
        standards = WordFinder(vocabulary["targets.standard-after"])
    }

    /// Whether the figure is a rate: a bare share behind 按, or any figure between 按 and 的标准.
    func isRate(_ figure: Figure, _ bound: Bound, _ part: UTF8Cursor) -> Bool {
        guard
            words.matches(in: UTF8Cursor(part.bytes, from: part.offset, to: figure.start))
                .contains(where: { $0.word < count })
        else { return false }
        if countsByEach(figure, part) { return false }
        if figure.measure == .ratio, bound.after == nil, bound.before == nil { return true }
        return standards.occurs(in: UTF8Cursor(part.bytes, from: figure.end, to: part.end))
    }

    /// 按照每使用一名童工处5000元罚款的标准: what the rate is counted by.
    private func countsByEach(_ figure: Figure, _ part: UTF8Cursor) -> Bool {
        var cursor = UTF8Cursor(part.bytes, from: part.offset, to: figure.start)
        var follows = false
        while let scalar = cursor.next {
            if scalar == "每" { follows = true } else if scalar.beginsQuantity { follows = false }
            cursor.advance()
        }
        return follows
    }
}
