import ChineseText

/// A number in a sentence that may set something.
enum Mention: Sendable {
    case figure(Figure)
    case date(DateMention)
    /// The whole of something: 全覆盖.
    case whole(start: Int, end: Int, partStart: Int)
}

/// Reads the figures and dates of a sentence.
///
/// Not read are the numbers of names: titles in 《》, document numbers in 〔〕, names in quotation marks (“1650”现代化产业体系,
/// “双随机、一公开”), ordinals (第九条), months and days without a year (每年3月底), and letters with digits (IPv6).
struct MentionReader: Sendable {
    private let figures: FigureReader
    private let dates: DateReader
    private let whole: WordFinder
    private let planEnd: WordFinder

    /// What is looked at in a sentence; all else is passed over.
    private static let beginnings = ScalarSet("，,；;：:。（()）《“‘「〔[【第全".unicodeScalars + Unicode.Scalar.quantityBeginnings)

    init(_ vocabulary: Vocabulary) {
        figures = FigureReader(vocabulary)
        dates = DateReader(vocabulary)
        whole = WordFinder(vocabulary["targets.whole"])
        planEnd = WordFinder(vocabulary["targets.plan-end-after"])
    }

    /// The mentions of a sentence in order.
    func mentions(in sentence: UTF8Cursor) -> [Mention] {
        var scan = Scan(sentence)
        while let scalar = scan.cursor.skip(to: Self.beginnings) {
            switch scalar {
            case "，", ",", "；", ";", "：", ":", "。": scan.beginPart()
            case "（", "(": scan.openBracket()
            case "）", ")": scan.closeBracket()
            case "《": scan.skipTitle()
            case "“", "‘", "「", "〔", "[", "【": readName(&scan)
            case "第": scan.skipOrdinal()
            case "全": readWhole(&scan)
            default: readNumber(&scan)
            }
        }
        return scan.mentions
    }

    private func readNumber(_ scan: inout Scan) {
        let start = scan.cursor.offset
        if scan.followsLetter {
            scan.cursor.skip { $0.digit != nil || $0 == "." }
            if scan.cursor.offset == start { scan.cursor.advance() }
        } else if let date = dates.take(&scan.cursor, from: scan.partStart) {
            scan.mentions.append(.date(date))
        } else if !scan.skipDayOfMonth() {
            scan.mentions += figures.take(&scan.cursor, from: scan.partStart).map { .figure($0) }
        }
    }

    private func readWhole(_ scan: inout Scan) {
        guard let match = whole.match(at: scan.cursor) else { return scan.cursor.advance() }
        scan.mentions.append(.whole(start: match.start, end: match.end, partStart: scan.partStart))
        scan.cursor.offset = match.end
    }

    /// A name in quotation marks or brackets is passed over; “十四五”末 is a date: the plans end in the years 2005,
    /// 2010 … (the tenth, the eleventh).
    private func readName(_ scan: inout Scan) {
        let start = scan.cursor.offset
        guard let name = scan.skipName() else { return }
        var inside = name
        guard let plan = inside.takePlan(), inside.isAtEnd, planEnd.match(at: scan.cursor) != nil else { return }
        let year = 1955 + 5 * plan
        scan.mentions.append(
            .date(
                DateMention(
                    year: year, text: "\(year)", hasDay: false, isLimit: false, role: .goal, start: start,
                    end: scan.cursor.offset, partStart: scan.partStart)))
    }
}

extension UTF8Cursor {
    /// 十四五 → 14.
    fileprivate mutating func takePlan() -> Int? {
        guard take("十"), let unit = next?.hanDigit, unit > 0 else { return nil }
        advance()
        return take("五") ? 10 + unit : nil
    }
}

/// The state of reading one sentence.
private struct Scan {
    var cursor: UTF8Cursor
    var mentions: [Mention] = []
    /// Where the part of the sentence begins that holds the cursor.
    var partStart: Int
    private let start: Int
    /// The parts outside the open brackets, which go on behind them.
    private var outer: [Int] = []

    init(_ sentence: UTF8Cursor) {
        cursor = sentence
        start = sentence.offset
        partStart = sentence.offset
    }

    mutating func beginPart() {
        cursor.advance()
        partStart = cursor.offset
    }

    mutating func openBracket() {
        outer.append(partStart)
        beginPart()
    }

    mutating func closeBracket() {
        cursor.advance()
        partStart = outer.popLast() ?? cursor.offset
    }

    /// Whether a letter stands in front of the cursor: the digits belong to a name (IPv6, PM2.5).
    var followsLetter: Bool {
        guard cursor.offset > start else { return false }
        let byte = cursor.bytes[cursor.offset - 1]
        return (0x41...0x5A).contains(byte & ~0x20) || byte == UInt8(ascii: ".")
    }

    /// Passes 《…》 with the titles in it.
    mutating func skipTitle() {
        var depth = 0
        while let scalar = cursor.next {
            cursor.advance()
            if scalar == "《" { depth += 1 }
            if scalar == "》" { depth -= 1 }
            if depth == 0 { return }
        }
    }

    /// Passes a name in quotation marks or brackets and gives its inside. What holds a sentence's punctuation, or is not
    /// closed, is no name but a quoted rule (an amendment): it is read.
    mutating func skipName() -> UTF8Cursor? {
        cursor.advance()
        var behind = cursor
        while let scalar = behind.next {
            switch scalar {
            case "，", "。", "；", "：": return nil
            case "”", "’", "」", "〕", "]", "】":
                let name = UTF8Cursor(cursor.bytes, from: cursor.offset, to: behind.offset)
                behind.advance()
                cursor = behind
                return name
            default: behind.advance()
            }
        }
        return nil
    }

    /// Passes 第 and its number: 第九条, 第三十日.
    mutating func skipOrdinal() {
        cursor.advance()
        cursor.skipBlanks()
        cursor.skip { $0.beginsQuantity }
    }

    /// Passes 3月, 3月31日, and the 10日 of 每月10日; and says whether one stood there.
    mutating func skipDayOfMonth() -> Bool {
        var behind = cursor
        let followsMonth =
            cursor.offset - start >= 3 && cursor.bytes[(cursor.offset - 3)..<cursor.offset].elementsEqual("月".utf8)
        guard behind.takeNumeral() != nil else { return false }
        behind.skipBlanks()
        if followsMonth, behind.take("日") {
            cursor = behind
            return true
        }
        guard behind.take("月") else { return false }
        cursor = behind
        if behind.takeNumeral() != nil, behind.take("日") { cursor = behind }
        return true
    }
}
