import ChineseText
import PolicyModel

extension UTF8Cursor {
    /// Reads `2025年11月9日`, `二〇〇四年十二月十七日` or `2025-11-09` at the cursor and moves behind it; nil, without
    /// moving, where there is no such date. White space inside is passed over.
    mutating func takeDate() -> CivilDate? {
        let start = offset
        if let date = readDate() { return date }
        offset = start
        return nil
    }

    private mutating func readDate() -> CivilDate? {
        guard let year = takeNumeral(), (1900...2199).contains(year.value), year.length == 4 else { return nil }
        skipBlanks()
        let isSpelledOut = take("年")
        guard isSpelledOut || take("-") || take("/") || take(".") else { return nil }
        skipBlanks()
        guard let month = takeNumeral()?.value else { return nil }
        skipBlanks()
        guard isSpelledOut ? take("月") : take("-") || take("/") || take(".") else { return nil }
        skipBlanks()
        guard let day = takeNumeral()?.value else { return nil }
        skipBlanks()
        guard !isSpelledOut || take("日") || take("号") else { return nil }
        return CivilDate(year: year.value, month: month, day: day)
    }
}
