/// A number as policy texts write it, and where it stands.
public struct Numeral: Sendable {
    /// The script of a numeral, which tells `第十条` from `第10条` and `一、` from `1、`.
    public enum Script: Sendable {
        /// 一二三, 〇○零, 十百千万, 两廿卅, and the forms of 大写 (壹贰叁).
        case han
        /// ASCII or full-width digits.
        case arabic
    }

    /// Its value.
    public let value: Int
    /// How it is written.
    public let script: Script
    /// How many numeral characters it has.
    public let length: Int
}

extension UTF8Cursor {
    /// Reads the numeral at the cursor and moves behind it; nil, without moving, where there is none or where it
    /// exceeds a hundred million.
    ///
    /// `一百二十三` and `二〇二五` are read alike; digits of the two scripts are not mixed, so that `2022年十` stops at 年.
    public mutating func takeNumeral() -> Numeral? {
        guard let first = next else { return nil }
        let start = offset
        let numeral = first.digit != nil ? takeArabic() : takeHan()
        if numeral == nil { offset = start }
        return numeral
    }

    private mutating func takeArabic() -> Numeral? {
        var value = 0
        var length = 0
        while let digit = next?.digit {
            guard length < 9 else { return nil }
            value = value * 10 + digit
            length += 1
            advance()
        }
        return length > 0 ? Numeral(value: value, script: .arabic, length: length) : nil
    }

    /// Sums `digit × unit`; a run of digits without a unit is positional (二〇二五). 十 alone counts one ten.
    private mutating func takeHan() -> Numeral? {
        var total = 0
        var section = 0
        var pending: Int?
        var length = 0
        while let scalar = next, length < 16 {
            if let digit = scalar.hanDigit {
                pending = (pending ?? 0) * 10 + digit
            } else if let unit = scalar.hanUnit {
                if unit == 10_000 {
                    total += max(1, section + (pending ?? 0)) * unit
                    section = 0
                } else {
                    section += (pending ?? 1) * unit
                }
                pending = nil
            } else {
                break
            }
            guard total + section + (pending ?? 0) <= 100_000_000 else { return nil }
            length += 1
            advance()
        }
        guard length > 0 else { return nil }
        return Numeral(value: total + section + (pending ?? 0), script: .han, length: length)
    }
}

extension Unicode.Scalar {
    /// The value of an ASCII or full-width digit.
    @inlinable public var digit: Int? {
        switch value {
        case 0x30...0x39: Int(value - 0x30)
        case 0xFF10...0xFF19: Int(value - 0xFF10)
        default: nil
        }
    }

    /// The value of a Chinese digit: 〇 and its look-alikes, 一 to 九, 两, and the 大写 forms.
    @inlinable public var hanDigit: Int? {
        switch self {
        case "〇", "○", "零", "◯": 0
        case "一", "壹": 1
        case "二", "贰", "两": 2
        case "三", "叁": 3
        case "四", "肆": 4
        case "五", "伍": 5
        case "六", "陆": 6
        case "七", "柒": 7
        case "八", "捌": 8
        case "九", "玖": 9
        default: nil
        }
    }

    /// The value of a Chinese unit: 十, 百, 千, 万, and 廿 and 卅 as tens of their own.
    var hanUnit: Int? {
        switch self {
        case "十", "拾": 10
        case "百", "佰": 100
        case "千", "仟": 1000
        case "万": 10_000
        case "廿": 20
        case "卅": 30
        default: nil
        }
    }
}
