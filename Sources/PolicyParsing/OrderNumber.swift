import ChineseText

/// 令号: the number of an order within a step of a text's history.
enum OrderNumber {
    /// The orders named in a line without white space, each from its body on: `国家市场监督管理总局令第63号`.
    static func all(in line: String) -> [String] {
        let bytes = Array(line.utf8)
        var orders: [String] = []
        var cursor = UTF8Cursor(bytes)
        var start = 0
        while let scalar = cursor.next {
            if let end = endOfNumber(cursor) {
                let order = String(decoding: bytes[start..<end], as: UTF8.self)
                orders.append(order)
                cursor.offset = end
                start = end
                continue
            }
            cursor.advance()
            if !scalar.isHan && scalar != "、" || scalar == "日" || scalar == "据" { start = cursor.offset }
        }
        return orders
    }

    /// The offset behind `令第63号`, which begins at the cursor.
    private static func endOfNumber(_ start: UTF8Cursor) -> Int? {
        var cursor = start
        guard cursor.take("令") else { return nil }
        let isBracketed = cursor.take("（") || cursor.take("〔")
        guard cursor.take("第"), cursor.takeNumeral() != nil, cursor.take("号") else { return nil }
        if isBracketed { _ = cursor.take("）") || cursor.take("〕") }
        return cursor.offset
    }
}
