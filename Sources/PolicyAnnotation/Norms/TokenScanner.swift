import ChineseText
import PolicyModel

/// Cuts a sentence into segments at its commas and colons, and finds the words of the vocabulary in it.
///
/// Commas within brackets and quotations cut nothing (县（市、区）, “双随机、一公开”), nor do those within numbers.
struct TokenScanner: Sendable {
    let lexicon: NormLexicon
    /// The words of the sentence last scanned, in order.
    private(set) var tokens: [Token] = []
    /// Its segments, in order; none is empty.
    private(set) var segments: [Segment] = []

    private var quotations = 0
    private var brackets = 0

    init(_ lexicon: NormLexicon) { self.lexicon = lexicon }

    /// Forgets a quotation that was left open: each provision begins outside of quotations.
    mutating func leaveQuotation() { quotations = 0 }

    /// Scans a sentence. A quotation that is open at its end is open at the beginning of the next: amendments quote
    /// several sentences (“第十条　甲应当登记。乙可以登记。”).
    mutating func scan(_ cursor: UTF8Cursor) {
        let open = quotations
        read(cursor, minding: true)
        guard brackets > 0 else { return }
        // A bracket that never closes would hide the rest of the sentence.
        quotations = open
        read(cursor, minding: false)
    }

    /// Lets the sentence begin at `offset`, behind a note that is no part of it.
    mutating func drop(before offset: Int) {
        guard let first = segments.first, first.start < offset, offset < first.end else { return }
        segments[0] = Segment(start: offset, end: first.end, tokens: first.tokens, endsInColon: first.endsInColon)
        let skipped = first.tokens.prefix { tokens[$0].start < offset }.count
        segments[0].tokens = (first.tokens.lowerBound + skipped)..<first.tokens.upperBound
    }

    private mutating func read(_ start: UTF8Cursor, minding mindsBrackets: Bool) {
        var cursor = start
        tokens.removeAll(keepingCapacity: true)
        segments.removeAll(keepingCapacity: true)
        brackets = 0
        var segment = Segment(start: cursor.offset, end: cursor.offset, tokens: 0..<0)
        while let scalar = cursor.next {
            if let word = lexicon.match(scalar, at: cursor), !givesWay(word, at: cursor) {
                let match = divided(word, at: cursor) ?? word
                let opens = cursor.offset == segment.start && opensPermission(match, scalar, at: cursor)
                let end = opens ? cursor.offset + 3 : match.end
                tokens.append(
                    Token(
                        start: cursor.offset, end: end, meaning: opens ? .permission : match.meaning, nesting: nesting))
                cursor.offset = end
                continue
            }
            let offset = cursor.offset
            cursor.advance()
            guard !scalar.isHan else { continue }
            if cuts(scalar, after: offset, before: cursor) {
                close(&segment, at: offset, colon: scalar == "：" || scalar == ":")
                segment = Segment(start: cursor.offset, end: cursor.offset, tokens: tokens.count..<tokens.count)
            } else if mindsBrackets || !isBracket(scalar) {
                nest(scalar)
            }
        }
        close(&segment, at: cursor.offset, colon: false)
    }

    /// 执照应当载明: 应 begins 应当 and ends no 照应; but in 发展适应当地需要的 it ends 适应, for 当地 is the longer word.
    private func givesWay(_ match: (end: Int, meaning: WordClass), at cursor: UTF8Cursor) -> Bool {
        guard match.meaning.isAny(of: .guards), match.end - cursor.offset >= 6 else { return false }
        var last = cursor
        last.offset = match.end - 3
        guard let modal = last.next.flatMap({ lexicon.match($0, at: last) }), modal.end > match.end,
            modal.meaning.isAny(of: .modals), !modal.meaning.isAny(of: .guards)
        else { return false }
        last.offset = match.end
        let other = last.next.flatMap { lexicon.match($0, at: last) }
        return other.map { $0.end <= modal.end } ?? true
    }

    /// Whether the word of 人 that ends there is a matter to be in charge of, and none that only stands behind a person.
    private static func follows(_ behind: UTF8Cursor, _ end: Int) -> Bool {
        let before = UTF8Cursor(behind.bytes, from: end - 3, to: end).next
        switch before {
        case "为", "均", "数", "格", "身": return false
        case "事": return behind.next != "先" && behind.next != "前" && behind.next != "后"
        default: return true
        }
    }

    /// 使用人工智能, 申请人民法院执行, 负责制定办法: the last character begins a longer word, and a word stands before it.
    private func divided(
        _ match: (end: Int, meaning: WordClass), at cursor: UTF8Cursor
    ) -> (end: Int, meaning: WordClass)? {
        let length = match.end - cursor.offset
        guard length == 9 || length == 6 else { return nil }
        var rest = UTF8Cursor(cursor.bytes, from: match.end - 3, to: cursor.end)
        guard let last = rest.next, length == 9 ? last == "人" || last == "制" : last == "常",
            let longer = lexicon.match(last, at: rest), longer.end > match.end
        else { return nil }
        let head = UTF8Cursor(cursor.bytes, from: cursor.offset, to: match.end - 3)
        guard let first = head.next, let word = lexicon.match(first, at: head), word.end == head.end else { return nil }
        rest.offset = longer.end
        let isCharge = word.meaning.isAny(of: .charge)
        // 经常务委员会决定.
        if length == 6 { return longer.meaning.isAny(of: .heads) ? word : nil }
        // 负责人体器官捐献工作, but 负责人为, 负责人事先.
        if isCharge, last == "人" { return Self.follows(rest, longer.end) ? word : nil }
        let isDivided =
            last == "制"
            ? isCharge && longer.meaning.isAny(of: .actions)
            : word.meaning.isAny(of: .actions)
                && (longer.end - match.end >= 6 || longer.meaning.isAny(of: .heads) && rest.next != "工")
        return isDivided ? word : nil
    }

    /// 可利用纪念日开展宣传: at the head of a segment 可 permits where else 可利用 is a word.
    private func opensPermission(
        _ match: (end: Int, meaning: WordClass), _ scalar: Unicode.Scalar, at cursor: UTF8Cursor
    ) -> Bool {
        guard scalar == "可", match.meaning == .guards else { return false }
        var rest = cursor
        rest.advance()
        guard let verb = rest.next.flatMap({ lexicon.match($0, at: rest) }), verb.end == match.end else { return false }
        rest.offset = match.end
        return verb.meaning.isAny(of: .actions) && !rest.isAtEnd && rest.next != "的" && rest.next != "性"
    }

    private var nesting: Token.Nesting {
        if quotations > 0 { return .quotation }
        return brackets > 0 ? .bracket : .none
    }

    private mutating func close(_ segment: inout Segment, at end: Int, colon: Bool) {
        segment.end = end
        segment.tokens = segment.tokens.lowerBound..<tokens.count
        segment.endsInColon = colon
        if segment.start < segment.end { segments.append(segment) }
    }

    private func cuts(_ scalar: Unicode.Scalar, after offset: Int, before cursor: UTF8Cursor) -> Bool {
        guard nesting == .none else { return false }
        switch scalar {
        case "，", "：", ":", "。", "；", ";": return true
        case ",":
            guard offset > 0, cursor.next?.digit != nil else { return true }
            return !(0x30...0x39).contains(cursor.bytes[offset - 1])
        default: return false
        }
    }

    private func isBracket(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "（" || scalar == "(" || scalar == "）" || scalar == ")"
    }

    private mutating func nest(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "“", "《", "「", "『": quotations += 1
        case "”", "》", "」", "』": quotations = max(0, quotations - 1)
        case "（", "(": brackets += 1
        case "）", ")": brackets = max(0, brackets - 1)
        default: break
        }
    }
}
