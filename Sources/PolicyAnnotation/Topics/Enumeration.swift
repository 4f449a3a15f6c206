import ChineseText
import PolicyModel

/// Words that are named in passing among others: 信息 in 代理、法律、信息、咨询等服务.
enum Enumeration {
    /// How many scalars may lie between words and the 、 that makes them one of several.
    private static let reach = 8

    /// Whether the words are one of several: a 、 stands close before them, or close behind them where the part of the
    /// sentence has another (the first of only two things is named for its own sake). What stands behind 等 is what all of
    /// them are: 公共服务 in 政策咨询、业务受理、维权援助等公共服务.
    ///
    /// - Parameter beginsApart: Whether the words begin with what all of the things have in common, and end within the first
    ///   of them: 负责…统筹规划 in 负责集聚区的统筹规划、认定和考核.
    static func holds(_ words: Span, in line: UTF8Cursor, beginsApart: Bool = false) -> Bool {
        if hasMarkBefore(words, in: line) { return true }
        if beginsApart { return false }
        return hasMarkBehind(words, in: line) && marks(around: words, in: line) > 1
    }

    private static func hasMarkBefore(_ words: Span, in line: UTF8Cursor) -> Bool {
        var cursor = line
        let start = line.offset
        cursor.offset = words.start
        for _ in 0..<reach where cursor.offset > start {
            guard let scalar = cursor.retreat(), !endsPart(scalar) else { return false }
            if scalar == "、" { return true }
            if scalar == "等", isWordOfItsOwn(cursor) { return false }
        }
        return false
    }

    /// Whether 等 at the cursor stands for what else there is, and is no part of 等级 or 高等.
    private static func isWordOfItsOwn(_ cursor: UTF8Cursor) -> Bool {
        var (before, behind) = (cursor, cursor)
        behind.advance()
        if let next = behind.next, next == "级" || next == "次" || next == "待" { return false }
        guard before.offset > 0 else { return true }
        switch before.retreat() {
        case "平", "高", "中", "初", "同", "均", "对", "优", "上", "下": return false
        default: return true
        }
    }

    private static func hasMarkBehind(_ words: Span, in line: UTF8Cursor) -> Bool {
        var cursor = line
        cursor.offset = words.end
        for _ in 0..<reach {
            guard let scalar = cursor.next, !endsPart(scalar) else { return false }
            if scalar == "、" { return true }
            cursor.advance()
        }
        return false
    }

    private static func marks(around words: Span, in line: UTF8Cursor) -> Int {
        var count = 0
        var cursor = line
        cursor.offset = words.start
        while cursor.offset > line.offset, let scalar = cursor.retreat(), !endsPart(scalar) {
            if scalar == "、" { count += 1 }
        }
        cursor.offset = words.end
        while let scalar = cursor.next, !endsPart(scalar) {
            if scalar == "、" { count += 1 }
            cursor.advance()
        }
        return count
    }

    /// Brackets do not end an enumeration, so only marks that end a part of a sentence count.
    private static func endsPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "，", ",", "：", ":": true
        default: scalar.endsSentence
        }
    }
}
