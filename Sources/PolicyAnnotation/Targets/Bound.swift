import ChineseText
import PolicyModel

/// How the words around a figure bound it.
struct Bound: Sendable {
    /// What stands behind the figure.
    enum After: Sendable {
        /// 以上
        case atLeast
        /// 以下, 以内
        case atMost
        /// 内: bounds times and distances only
        case within
        /// 左右
        case about
        /// 前: so long before it
        case ahead
        /// 后
        case later
    }

    /// The word in front: 不少于, 超过.
    var before: Target.Comparator?
    /// Whether the word in front stands right at the figure; 不超过注册资本的50% has words between.
    var isAdjacent = false
    /// Whether the word in front says that the figure is reached (达到, 满), which sets it only in a goal or a condition.
    var isReached = false
    /// The word behind.
    var after: After?
    /// Where the bounded figure begins and ends, with these words.
    var span: Span
}

/// Reads bounds.
struct BoundReader: Sendable {
    private let before: WordsBefore
    /// The words in front that may stand apart from their figure; single characters (约, 满) are parts of other words.
    private let distant: WordFinder
    private let comparators: [Target.Comparator?]
    /// The words from this index on say that a figure is reached.
    private let reachedFrom: Int
    private let after: WordFinder
    private let afters: [Bound.After]
    private let inclusion: WordFinder

    init(_ vocabulary: Vocabulary) {
        var words: [String] = []
        var comparators: [Target.Comparator?] = []
        let lists: [(String, Target.Comparator?)] = [
            ("at-least", .atLeast), ("over", .over), ("at-most", .atMost), ("under", .under), ("about", .about),
            ("no-bound", nil), ("reached", .atLeast),
        ]
        var reachedFrom = 0
        for (name, comparator) in lists {
            reachedFrom = words.count
            let list = vocabulary["targets.\(name)-before"]
            words += list
            comparators += list.map { _ in comparator }
        }
        before = WordsBefore(words)
        distant = WordFinder(words.map { $0.utf8.count > 3 ? $0 : "" })
        self.comparators = comparators
        self.reachedFrom = reachedFrom
        let ends: [(String, Bound.After)] = [
            ("at-least", .atLeast), ("at-most", .atMost), ("within", .within), ("about", .about), ("ahead", .ahead),
            ("later", .later),
        ]
        var afterWords: [String] = []
        var afters: [Bound.After] = []
        for (name, end) in ends {
            let list = vocabulary["targets.\(name)-after"]
            afterWords += list
            afters += list.map { _ in end }
        }
        after = WordFinder(afterWords)
        self.afters = afters
        inclusion = WordFinder(vocabulary["targets.inclusion"])
    }

    /// The bound of a figure, in the sentence that ends at the cursor's end.
    func bound(of figure: Figure, in sentence: UTF8Cursor) -> Bound {
        var bound = Bound(span: Span(figure.start, figure.end))
        readAfter(figure, sentence, &bound)
        readBefore(figure, sentence, &bound)
        return bound
    }

    private func readAfter(_ figure: Figure, _ sentence: UTF8Cursor, _ bound: inout Bound) {
        var cursor = UTF8Cursor(sentence.bytes, from: figure.end, to: sentence.end)
        cursor.skipBlanks()
        skipInclusion(&cursor)
        guard let match = after.match(at: cursor) else { return }
        let end = afters[match.word]
        switch (end, figure.measure) {
        case (.within, .time), (.within, .size), (.ahead, .time), (.later, .time): break
        case (.within, _), (.ahead, _), (.later, _): return
        case (.atLeast, _), (.atMost, _), (.about, _): break
        }
        bound.after = end
        bound.span = Span(bound.span.start, match.end)
    }

    /// （含）, （不含本数）.
    private func skipInclusion(_ cursor: inout UTF8Cursor) {
        var behind = cursor
        guard behind.take("（") || behind.take("("), inclusion.match(at: behind) != nil else { return }
        behind.skip { $0 != "）" && $0 != ")" && !$0.endsSentence }
        if behind.take("）") || behind.take(")") { cursor = behind }
    }

    /// The word right in front; or, of a share of something (不超过注册资本的50%), the last one of the part.
    private func readBefore(_ figure: Figure, _ sentence: UTF8Cursor, _ bound: inout Bound) {
        let bytes = sentence.bytes
        let end = trimmingBlanks(bytes, from: figure.partStart, to: figure.start).upperBound
        if let match = before.match(bytes, from: figure.partStart, to: end) {
            guard let comparator = comparators[match.word] else { return }
            bound.before = comparator
            bound.isAdjacent = true
            bound.isReached = match.word >= reachedFrom
            bound.span = Span(match.start, bound.span.end)
        } else if figure.measure == .ratio, bound.after == nil {
            let part = UTF8Cursor(bytes, from: figure.partStart, to: figure.start)
            guard let match = distant.matches(in: part).last, let comparator = comparators[match.word] else { return }
            bound.before = comparator
            bound.span = Span(match.start, bound.span.end)
        } else if figure.measure == .count || figure.measure == .time, bound.after == nil,
            figure.value > 1 || figure.isArabic
        {
            readLeast(figure, bytes, &bound)
        }
    }

    /// 至少召开两次会议, 至少保留五日: a verb of two characters between the bound and the figure.
    private func readLeast(_ figure: Figure, _ bytes: [UInt8], _ bound: inout Bound) {
        let start = figure.start - 12
        guard start >= figure.partStart, bytes[start..<(start + 6)].elementsEqual("至少".utf8) else { return }
        bound.before = .atLeast
        bound.span = Span(start, bound.span.end)
    }
}

extension Bound {
    /// How the bounded figure compares, or nil where nothing bounds it.
    ///
    /// The word behind decides over 达到 (达到100家左右), and 超过 stays strict (超过100家以上).
    func comparator(of figure: Figure) -> Target.Comparator? {
        if after == .about { return .about }
        switch figure.rangeEnd {
        case .low: return .atLeast
        case .high: return .atMost
        case nil: break
        }
        switch after {
        case .atLeast: return before == .over ? .over : .atLeast
        case .atMost, .within: return .atMost
        case .ahead, .later: return before == .under ? .under : .atLeast
        case .about, nil: return before ?? (figure.isMore ? .over : nil)
        }
    }
}
