extension Int {
    /// A number from 1 to 99 in Chinese: `二十一`; others stay in figures.
    var chineseWords: String {
        guard (1..<100).contains(self) else { return String(self) }
        let units = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let tens = self < 10 ? "" : (self < 20 ? "" : units[self / 10]) + "十"
        return tens + units[self % 10]
    }
}
