import ChineseText

/// The number of a provision as readers write it (第9条, art 9, (8)), and as texts do.
enum PinpointForm {
    /// Words with each pinpoint in the form of the texts; `art` and a number behind it are one word.
    static func settled(_ words: [WrittenQuery.Word]) -> [WrittenQuery.Word] {
        var settled: [WrittenQuery.Word] = []
        var place = 0
        while place < words.count {
            var word = words[place]
            let next = place + 1 < words.count ? words[place + 1] : nil
            if let next, !word.isPhrase, isArticle(word.forms[0]), let number = arabic(next.forms[0]) {
                word.forms = [article(number)]
                place += 1
            } else if !word.isPhrase, let form = form(of: word.forms[0]) {
                word.forms = [form, word.forms[0]]
            }
            settled.append(word)
            place += 1
        }
        return settled
    }

    /// Where the first pinpoint stands in a word: 2..<5 in 浙江第九条 and in 江苏第九条措施; nil where there is none. A number
    /// in brackets with digits behind it is a year: (2022)47号.
    static func range(in word: [UInt32]) -> Range<Int>? {
        for start in word.indices {
            for end in (start + 1..<min(start + longest, word.count) + 1).reversed()
            where isPinpoint(Array(word[start..<end])) {
                let isYear = word[end - 1] == close && end < word.count && isDigit(word[end])
                if !isYear { return start..<end }
            }
        }
        return nil
    }

    /// Whether a word is a pinpoint as texts write it, or as readers do: 第九条, 第二十条之一, (八), 第9条.
    static func isPinpoint(_ word: [UInt32]) -> Bool {
        if form(of: word) != nil { return true }
        if word.first == open, word.last == close {
            return word.count > 2 && word[1..<word.count - 1].allSatisfy(isHan)
        }
        guard word.first == ordinal, let end = word.firstIndex(of: tiao), end > 1 else { return false }
        return word[1..<end].allSatisfy(isHan) && isBranch(Array(word[(end + 1)...]))
    }

    /// What the number of an article stands for in texts without articles: （九）, 九、 and 9. for 第九条; nothing for other
    /// words.
    static func otherForms(of word: [UInt32]) -> [[UInt32]] {
        guard let article = form(of: word) ?? (isPinpoint(word) ? word : nil), article.first == ordinal,
            article.last == tiao
        else { return [] }
        let number = Array(article[1..<article.count - 1])
        guard let value = (1...999).first(where: { HanNumber.scalars(of: $0) == number }) else { return [] }
        return [
            [open] + number + [close], number + WrittenQuery.folded("、"), WrittenQuery.folded("\(value)") + [stop],
        ]
    }

    /// The form of the texts for a pinpoint in Arabic digits: 第9条, 9条, art.9, (8).
    private static func form(of word: [UInt32]) -> [UInt32]? {
        if word.first == open, word.last == close, word.count > 2, let number = arabic(Array(word[1..<word.count - 1]))
        {
            return [open] + HanNumber.scalars(of: number) + [close]
        }
        for name in articleWords where word.starts(with: name) {
            let rest = Array(word.dropFirst(name.count).drop { $0 == stop })
            if let number = arabic(rest) { return article(number) }
        }
        let rest = word.first == ordinal ? Array(word.dropFirst()) : word
        guard let end = rest.firstIndex(of: tiao), let number = arabic(Array(rest[..<end])) else { return nil }
        let branch = Array(rest[(end + 1)...])
        if branch.count > 1, branch[0] == of, let second = arabic(Array(branch.dropFirst())) {
            return article(number) + [of] + HanNumber.scalars(of: second)
        }
        return isBranch(branch) ? article(number) + branch : nil
    }

    private static func article(_ number: Int) -> [UInt32] { [ordinal] + HanNumber.scalars(of: number) + [tiao] }

    private static func isBranch(_ rest: [UInt32]) -> Bool {
        rest.isEmpty || rest.count > 1 && rest[0] == of && rest.dropFirst().allSatisfy(isHan)
    }

    private static func isArticle(_ word: [UInt32]) -> Bool {
        articleWords.contains { $0 == word || $0 + [stop] == word }
    }

    /// The value of one to four ASCII digits.
    private static func arabic(_ digits: [UInt32]) -> Int? {
        guard (1...4).contains(digits.count), digits.allSatisfy(isDigit) else { return nil }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return value > 0 ? value : nil
    }

    private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

    private static func isHan(_ scalar: UInt32) -> Bool { HanNumber.characters.contains(scalar) }

    /// How long the pinpoints are that are looked for inside a word.
    private static let longest = 12
    private static let articleWords = ["article", "art"].map(WrittenQuery.folded)
    private static let ordinal = UInt32(0x7B2C)  // 第
    private static let tiao = UInt32(0x6761)  // 条
    private static let of = UInt32(0x4E4B)  // 之
    private static let (open, close, stop) = (UInt32(0x28), UInt32(0x29), UInt32(0x2E))
}

/// Numbers in Chinese characters.
enum HanNumber {
    /// The characters of which they are made.
    static let characters = Set(digits + units.dropFirst() + WrittenQuery.folded("〇两"))

    /// A number from 1 to 9999: 二十一, 一百零三.
    static func scalars(of number: Int) -> [UInt32] {
        var scalars: [UInt32] = []
        var isZeroPending = false
        for power in [3, 2, 1, 0] {
            let digit = number / [1, 10, 100, 1000][power] % 10
            if digit == 0 {
                isZeroPending = !scalars.isEmpty
                continue
            }
            if isZeroPending { scalars.append(digits[0]) }
            isZeroPending = false
            // 十一, but 一百一十一.
            if !(digit == 1 && power == 1 && scalars.isEmpty) { scalars.append(digits[digit]) }
            if power > 0 { scalars.append(units[power]) }
        }
        return scalars
    }

    private static let digits = WrittenQuery.folded("零一二三四五六七八九")
    private static let units = WrittenQuery.folded("个十百千")
}
