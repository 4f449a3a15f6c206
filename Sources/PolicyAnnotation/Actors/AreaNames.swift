import ChineseText
import PolicyModel

/// Areas before the name of their offices belong to it: 省、自治区、直辖市人民政府 is one name, 省、市 and 县 alone are three.
struct AreaNames {
    let tokens: [Token]
    let bytes: [UInt8]

    /// The names, with such areas put together with the name behind them.
    func joined(_ names: [Span]) -> [Span] {
        guard names.count > 1, isArea(names[0]) || names.dropLast().contains(where: isArea) else { return names }
        var joined: [Span] = []
        var areas: [Span] = []
        for name in names {
            if isArea(name) {
                areas.append(name)
            } else if let first = areas.first, beginsWithArea(name) {
                joined.append(Span(first.start, name.end))
                areas = []
            } else {
                joined += areas + [name]
                areas = []
            }
        }
        return joined + areas
    }

    /// 各省, 自治区, 设区的市, 县（市）: up to five characters that end as an area does, a bracket aside.
    private func isArea(_ name: Span) -> Bool {
        let name = withoutBracket(name)
        return name.count >= 3 && name.count <= 15 && endsInArea(name.end)
    }

    private func withoutBracket(_ name: Span) -> Span {
        guard name.count > 6, UTF8Cursor(bytes, from: name.end - 3, to: name.end).next == "）" else { return name }
        var cursor = UTF8Cursor(bytes, from: name.start, to: name.end)
        cursor.skip { $0 != "（" }
        return cursor.isAtEnd ? name : Span(name.start, cursor.offset)
    }

    /// Whether the words before `end` end as an area does: 市, but not 济宁 without it.
    private func endsInArea(_ end: Int) -> Bool {
        switch UTF8Cursor(bytes, from: end - 3, to: end).next {
        case "省", "市", "县", "区", "州", "乡", "镇", "旗", "盟": return true
        default: return false
        }
    }

    private func beginsWithArea(_ name: Span) -> Bool {
        tokens.contains {
            $0.isAny(of: .places) && !$0.isAny(of: .plain) && $0.start >= name.start && $0.start <= name.start + 6
                && $0.end < name.end && (endsInArea($0.end) || $0.reads(anyOf: ["街道", "村"], in: bytes))
        }
    }
}
