import ChineseText
import PolicyModel

/// The steps of one pinpoint as printed: those that lead, and the numbers of the last step.
struct PinpointRun {
    /// The steps in front of the last: 第九条第二款 of 第九条第二款第（一）、（三）项.
    var heads: [PrintedStep] = []
    /// The last step, once for each of its numbers; each with the words that are its evidence.
    var lasts: [(step: PrintedStep, span: Span)] = []

    /// The first step.
    var first: PinpointStep? { heads.first?.step ?? lasts.first?.step.step }

    /// How deep the first step stands.
    var depth: Int { first?.kind.pinpointDepth ?? 0 }

    /// Reads the pinpoint at the cursor and moves behind it; nil, without moving, where there is none.
    static func read(_ cursor: inout UTF8Cursor, _ words: ReferenceWords) -> PinpointRun? {
        var run = PinpointRun()
        var depth = -1
        while let (unit, kind) = nextStep(cursor, words), let level = kind.pinpointDepth, level > depth {
            if let last = run.lasts.first?.step { run.heads.append(last) }
            run.lasts = entries(of: unit, kind, in: cursor)
            cursor.offset = unit.bytes.upperBound
            depth = level
            guard run.lasts.count == 1 else { break }
            cursor.skipBlanksBeforeStep()
        }
        run.takeShortRangeEnd(&cursor, words)
        return run.lasts.isEmpty ? nil : run
    }

    private static func nextStep(_ cursor: UTF8Cursor, _ words: ReferenceWords) -> (OrdinalUnit, ProvisionKind)? {
        var ahead = cursor
        guard let unit = ahead.takeOrdinalUnit(), let kind = ProvisionKind(unit: unit.unit) else { return nil }
        return isOtherWord(unit, cursor, words) ? nil : (unit, kind)
    }

    private static func isOtherWord(_ unit: OrdinalUnit, _ cursor: UTF8Cursor, _ words: ReferenceWords) -> Bool {
        guard unit.numbers.last?.branch == 0 else { return false }
        var behind = cursor
        behind.offset = unit.bytes.upperBound - 3
        return words.isOtherWord(at: behind)
    }

    private static func entries(
        of unit: OrdinalUnit, _ kind: ProvisionKind, in cursor: UTF8Cursor
    ) -> [(step: PrintedStep, span: Span)] {
        unit.numbers.enumerated().map { index, number in
            let start = index == 0 ? unit.bytes.lowerBound : number.bytes.lowerBound
            let end = index == unit.numbers.count - 1 ? unit.bytes.upperBound : number.bytes.upperBound
            let step = PinpointStep(kind: kind, ordinal: number.value, branch: number.branch)
            let numeral = String(decoding: cursor.bytes[number.bytes], as: UTF8.self)
            let branch = number.branch > 0 ? branchText(unit, cursor) : ""
            return (PrintedStep(step: step, text: "第\(numeral)\(unit.unit)\(branch)"), Span(start, end))
        }
    }

    private static func branchText(_ unit: OrdinalUnit, _ cursor: UTF8Cursor) -> String {
        guard let number = unit.numbers.last else { return "" }
        var behind = cursor
        behind.offset = number.bytes.upperBound
        behind.advance()
        return String(decoding: cursor.bytes[behind.offset..<unit.bytes.upperBound], as: UTF8.self)
    }

    /// 第四项至七项: the end of the range leaves 第 out.
    private mutating func takeShortRangeEnd(_ cursor: inout UTF8Cursor, _ words: ReferenceWords) {
        guard let last = lasts.last?.step.step else { return }
        var ahead = cursor
        guard ahead.take("至") || ahead.take("到") || ahead.take("、") else { return }
        let start = ahead
        guard let unit = ahead.takeShortOrdinalUnit(), ProvisionKind(unit: unit.unit) == last.kind,
            !Self.isOtherWord(unit, start, words)
        else { return }
        lasts += Self.entries(of: unit, last.kind, in: start)
        cursor = ahead
    }
}

extension UTF8Cursor {
    /// Moves behind blanks if a step follows them: 第九条 第二款.
    fileprivate mutating func skipBlanksBeforeStep() {
        var ahead = self
        ahead.skipBlanks()
        if ahead.next == "第" { self = ahead }
    }
}
