import ChineseText

/// Reads numbers with their units.
struct FigureReader: Sendable {
    private let quantities: QuantityReader
    private let more: WordFinder
    private let units: WordFinder
    private let unitWords: [String]
    /// What each unit measures; nil for words that only begin like a unit.
    private let measures: [Measure?]

    init(_ vocabulary: Vocabulary) {
        var words: [String] = []
        var measures: [Measure?] = []
        for measure in Measure.allCases {
            let list = vocabulary["targets.\(measure.rawValue)-units"]
            words += list
            measures += list.map { _ in measure }
        }
        quantities = QuantityReader(scales: vocabulary["targets.scales"], units: words)
        let others = vocabulary["targets.not-units"]
        unitWords = words + others
        self.measures = measures + others.map { _ in nil }
        units = WordFinder(unitWords)
        more = WordFinder(vocabulary["targets.more"])
    }

    /// Reads what begins at the cursor and moves behind it: one figure, or the two ends of a range. Nothing where the
    /// number has no unit; the cursor is then behind the number.
    func take(_ cursor: inout UTF8Cursor, from partStart: Int) -> [Figure] {
        let start = cursor.offset
        guard let quantity = quantities.take(&cursor) else {
            if cursor.offset == start { cursor.advance() }
            return []
        }
        if let proportion = proportion(quantity, from: start, &cursor, partStart) { return [proportion] }
        let first = figure(of: quantity, from: start, &cursor, partStart)
        var behind = cursor
        guard behind.takeRangeMark(), behind.next?.beginsQuantity == true else { return first.map { [$0] } ?? [] }
        let secondStart = behind.offset
        guard let high = quantities.take(&behind), var second = figure(of: high, from: secondStart, &behind, partStart)
        else { return first.map { [$0] } ?? [] }
        cursor = behind
        guard var low = first ?? lowEnd(quantity, of: second, unitScale: high.scale), low.measure == second.measure
        else { return [second] }
        guard low.unit != second.unit || low.value < second.value else { return [second] }
        (low.rangeEnd, second.rangeEnd) = (.low, .high)
        (low.start, second.start) = (start, start)
        (low.end, second.end) = (second.end, second.end)
        return [low, second]
    }

    /// 1∶3, 1:1.5: two numbers with a colon between them, and no time of day (8:30) or scale of a map (1∶5000).
    private func proportion(
        _ first: Quantity, from start: Int, _ cursor: inout UTF8Cursor, _ partStart: Int
    ) -> Figure? {
        guard first.isArabic, first.scale.isEmpty, first.ratioUnit == nil else { return nil }
        var behind = cursor
        let isPlain = behind.take("∶")
        guard isPlain || behind.take(":") || behind.take("："), let digit = behind.next?.digit, digit > 0,
            isPlain || first.value == 1,
            let second = quantities.take(&behind), second.scale.isEmpty, second.ratioUnit == nil, second.value > 0,
            second.value <= 100,
            units.match(at: behind) == nil
        else { return nil }
        cursor = behind
        return Figure(
            value: first.value / second.value, unit: nil, measure: .ratio, isArabic: true, start: start,
            end: behind.offset, partStart: partStart)
    }

    /// The low end of 5—10万元, which takes its unit from the high end.
    private func lowEnd(_ quantity: Quantity, of high: Figure, unitScale: String) -> Figure? {
        guard quantity.ratioUnit == nil else { return nil }
        var low = high
        low.value = quantity.value
        if !quantity.scale.isEmpty, quantity.scale != unitScale, let unit = high.unit {
            low.unit = quantity.scale + String(decoding: unit.utf8.dropFirst(unitScale.utf8.count), as: UTF8.self)
        }
        return low
    }

    /// The unit behind a quantity; nil where none follows, the cursor then stays.
    private func figure(
        of quantity: Quantity, from start: Int, _ cursor: inout UTF8Cursor, _ partStart: Int
    ) -> Figure? {
        var figure = Figure(
            value: quantity.value, unit: nil, measure: .ratio, isArabic: quantity.isArabic, start: start,
            end: cursor.offset, partStart: partStart)
        switch quantity.ratioUnit {
        case .fraction: return figure
        case .unit(let unit):
            figure.unit = unit
            return figure
        case nil: break
        }
        var behind = cursor
        behind.skipBlanks()
        var scale = quantity.scale
        if let match = more.match(at: behind) {
            figure.isMore = true
            behind.offset = match.end
            if scale.isEmpty { scale = quantities.takeScale(&behind) }
        }
        guard let match = units.match(at: behind), let measure = measures[match.word] else { return nil }
        cursor.offset = match.end
        figure.unit = scale + unitWords[match.word]
        figure.measure = measure
        figure.end = match.end
        return figure
    }
}
