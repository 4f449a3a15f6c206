/// One step of a pinpoint as texts print it: 第九条, 第二款, 第（三）项, 第一百三十九条之一.
public struct OrdinalUnit: Sendable {
    /// A number of the step; a step that lists several (第（四）、（五）项, 第一、三款) has one for each.
    public struct Number: Sendable {
        /// Its value.
        public let value: Int
        /// 1 for 之一, 2 for 之二 …; 0 where there is none.
        public let branch: Int
        /// Where it stands, with its brackets and 之一.
        public let bytes: Range<Int>
    }

    /// 编, 章, 节, 条, 款, 项 or 目.
    public let unit: Unicode.Scalar
    /// Its numbers, at least one, in the order of the text.
    public let numbers: [Number]
    /// Where it stands, from 第 to the unit.
    public let bytes: Range<Int>
}

extension UTF8Cursor {
    /// Reads the step of a pinpoint at the cursor and moves behind it; nil, without moving, where there is none.
    ///
    /// A list within a step (第（四）、（五）、（六）项, 第一至三项) is one step with several numbers.
    public mutating func takeOrdinalUnit() -> OrdinalUnit? {
        var ahead = self
        guard ahead.take("第") else { return nil }
        ahead.skipBlanks()
        guard let unit = ahead.takeNumbersAndUnit(from: offset) else { return nil }
        self = ahead
        return unit
    }

    /// Reads a step that leaves 第 out because a range has it in front: 第四项至七项.
    public mutating func takeShortOrdinalUnit() -> OrdinalUnit? {
        var ahead = self
        guard let unit = ahead.takeNumbersAndUnit(from: offset) else { return nil }
        self = ahead
        return unit
    }

    private mutating func takeNumbersAndUnit(from start: Int) -> OrdinalUnit? {
        guard let first = takeOrdinalNumber() else { return nil }
        var numbers = [first]
        while let number = takeFurtherNumber() { numbers.append(number) }
        skipBlanks()
        guard let unit = next, unit.isPinpointUnit else { return nil }
        advance()
        if unit == "条", let last = numbers.popLast() { numbers.append(takeBranch(of: last)) }
        return OrdinalUnit(unit: unit, numbers: numbers, bytes: start..<offset)
    }

    private mutating func takeFurtherNumber() -> OrdinalUnit.Number? {
        var ahead = self
        // 第（一）（三）项: between numbers in brackets nothing need stand.
        guard let joint = ahead.next, joint.joinsNumbers || joint == "（" || joint == "(" else { return nil }
        if joint.joinsNumbers { ahead.advance() }
        guard let number = ahead.takeOrdinalNumber() else { return nil }
        self = ahead
        return number
    }

    private mutating func takeOrdinalNumber() -> OrdinalUnit.Number? {
        let start = offset
        let isBracketed = take("（") || take("(")
        guard let numeral = takeNumeral(), !isBracketed || take("）") || take(")") else {
            offset = start
            return nil
        }
        return OrdinalUnit.Number(value: numeral.value, branch: 0, bytes: start..<offset)
    }

    private mutating func takeBranch(of number: OrdinalUnit.Number) -> OrdinalUnit.Number {
        var ahead = self
        guard ahead.take("之"), let branch = ahead.takeNumeral() else { return number }
        self = ahead
        return OrdinalUnit.Number(value: number.value, branch: branch.value, bytes: number.bytes)
    }
}

extension Unicode.Scalar {
    /// Whether it counts provisions behind 第: 编章节条款项目.
    public var isPinpointUnit: Bool {
        switch self {
        case "编", "章", "节", "条", "款", "项", "目": true
        default: false
        }
    }

    fileprivate var joinsNumbers: Bool {
        switch self {
        case "、", "和", "至", "到", "或", "及", "与", "，": true
        default: false
        }
    }
}
