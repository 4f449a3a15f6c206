import ChineseText

/// A number as texts write it, before its unit: 2000, 3.5, 10,000, 三十, 一万五千, 十万, 百分之二十, 三分之二.
struct Quantity {
    /// Its value without the scale.
    var value: Double
    /// 万, 亿 … behind it, which stay in the unit; "" where there is none.
    var scale = ""
    /// What it is where its own writing says so: 百分之二十 is 20 %.
    var ratioUnit: RatioUnit?
    /// Whether it is in digits.
    var isArabic: Bool

    /// A share's unit.
    enum RatioUnit {
        case unit(String)
        case fraction
    }
}

/// Reads quantities.
struct QuantityReader: Sendable {
    private let scales: WordFinder
    private let scaleWords: [String]
    private let units: WordFinder

    /// A reader that takes `scales` off the number, but not where a unit begins like one (千瓦).
    init(scales: [String], units: [String]) {
        self.scales = WordFinder(scales)
        scaleWords = scales
        self.units = WordFinder(units)
    }

    /// Reads the quantity at the cursor and moves behind it; nil where there is none, the cursor then behind the
    /// characters that cannot begin one.
    func take(_ cursor: inout UTF8Cursor) -> Quantity? {
        guard let first = cursor.next else { return nil }
        var quantity = first.digit != nil ? takeArabic(&cursor) : takeHan(&cursor)
        guard quantity?.ratioUnit == nil, quantity?.scale == "" else { return quantity }
        guard quantity != nil else { return nil }
        quantity?.scale = takeScale(&cursor)
        return quantity
    }

    /// Moves behind a scale at the cursor and gives it; "" where none stands there.
    func takeScale(_ cursor: inout UTF8Cursor) -> String {
        var behind = cursor
        behind.skipBlanks()
        guard units.match(at: behind) == nil, let match = scales.match(at: behind) else { return "" }
        cursor.offset = match.end
        return scaleWords[match.word]
    }

    // MARK: Digits

    private func takeArabic(_ cursor: inout UTF8Cursor) -> Quantity? {
        var value = digits(&cursor)
        while groupFollows(cursor) {
            cursor.advance()
            value = value * 1000 + digits(&cursor)
        }
        if let fraction = takeDecimals(&cursor) { value += fraction }
        return Quantity(value: value, isArabic: true)
    }

    private func digits(_ cursor: inout UTF8Cursor) -> Double {
        var value = 0.0
        while let digit = cursor.next?.digit {
            value = value * 10 + Double(digit)
            cursor.advance()
        }
        return value
    }

    /// Whether `,ddd` follows: a thousands separator, not a comma of the sentence.
    private func groupFollows(_ cursor: UTF8Cursor) -> Bool {
        var cursor = cursor
        return cursor.take(",") && cursor.skip { $0.digit != nil } == 3
    }

    /// `.5` as a fraction; read as digits over a power of ten, so that 0.01 is the nearest number to 0.01.
    private func takeDecimals(_ cursor: inout UTF8Cursor) -> Double? {
        var behind = cursor
        guard behind.take(".") || behind.take("．"), behind.next?.digit != nil else { return nil }
        var value = 0.0
        var power = 1.0
        while let digit = behind.next?.digit {
            value = value * 10 + Double(digit)
            power *= 10
            behind.advance()
        }
        cursor = behind
        return value / power
    }

    // MARK: Chinese numerals

    private func takeHan(_ cursor: inout UTF8Cursor) -> Quantity? {
        let start = cursor.offset
        var value = hanSection(&cursor)
        // 百分之, 千分之: the denominator comes first.
        if let denominator = value, cursor.take(word: "分之") {
            return share(of: denominator, &cursor)
        }
        if value == nil, cursor.offset == start, cursor.take(word: "万分之") { return share(of: 10_000, &cursor) }
        // 一万五千元: the 万 lies within the number; 十万元: it stands at its end and stays in the unit.
        while value != nil, let scale = cursor.next, scale == "万" || scale == "亿" {
            var behind = cursor
            behind.advance()
            guard let next = behind.next, next.hanDigit != nil, let rest = hanSection(&behind) else { break }
            // 一亿五千万元: the 万 at the end stays in the unit here too.
            let factor = scale == "亿" && behind.next != "万" ? 100_000_000.0 : 10_000
            value = (value ?? 0) * factor + rest
            cursor = behind
        }
        return value.map { Quantity(value: $0, isArabic: false) }
    }

    /// A numeral up to 万 or 亿. Digits in a row without 十百千 are a year or an abbreviation (十四五, 三五年), no number.
    private func hanSection(_ cursor: inout UTF8Cursor) -> Double? {
        var behind = cursor
        var digitsInRow = 0
        var isOrdered = true
        while let scalar = behind.next, scalar != "万" {
            if let digit = scalar.hanDigit {
                digitsInRow = digit == 0 ? 0 : digitsInRow + 1
                if digitsInRow > 1 { isOrdered = false }
            } else if scalar.isHanTen, units.match(at: behind) == nil {
                // 十千伏 is ten of the unit 千伏.
                digitsInRow = 0
            } else {
                break
            }
            behind.advance()
        }
        guard behind.offset > cursor.offset else { return nil }
        var numeral = UTF8Cursor(cursor.bytes, from: cursor.offset, to: behind.offset)
        let value = numeral.takeNumeral()?.value
        cursor.offset = behind.offset
        guard isOrdered, let value else { return nil }
        return Double(value) + (hanDecimals(&cursor) ?? 0)
    }

    /// 点五: decimals in Chinese.
    private func hanDecimals(_ cursor: inout UTF8Cursor) -> Double? {
        var behind = cursor
        guard behind.take("点"), behind.next?.hanDigit != nil else { return nil }
        var value = 0.0
        var power = 1.0
        while let digit = behind.next?.hanDigit {
            value = value * 10 + Double(digit)
            power *= 10
            behind.advance()
        }
        cursor = behind
        return value / power
    }

    private func share(of denominator: Double, _ cursor: inout UTF8Cursor) -> Quantity? {
        let isArabic = cursor.next?.digit != nil
        let numerator = isArabic ? takeArabic(&cursor)?.value : hanSection(&cursor)
        guard let numerator else { return nil }
        let unit: [Double: String] = [100: "%", 1000: "‰", 10_000: "‱"]
        if let unit = unit[denominator] {
            return Quantity(value: numerator, ratioUnit: .unit(unit), isArabic: isArabic)
        }
        guard denominator > 0 else { return nil }
        return Quantity(value: numerator / denominator, ratioUnit: .fraction, isArabic: isArabic)
    }
}

extension Unicode.Scalar {
    /// Whether it multiplies the digit before it: 十, 百, 千.
    var isHanTen: Bool {
        switch self {
        case "十", "拾", "百", "佰", "千", "仟": true
        default: false
        }
    }

    /// Those of the basic plane with which a quantity can begin.
    static let quantityBeginnings: [Unicode.Scalar] = (0..<0x10000).compactMap(Unicode.Scalar.init)
        .filter(\.beginsQuantity)

    /// Whether a quantity can begin with it.
    var beginsQuantity: Bool {
        digit != nil || hanDigit != nil || isHanTen || self == "万"
    }
}
