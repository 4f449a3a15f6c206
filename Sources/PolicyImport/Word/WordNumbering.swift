/// Counts the lists of a Word file: the file holds their form, and Word prints the numbers.
struct WordNumbering {
    /// One level of a list.
    private struct Level {
        var start = 1
        var format = "decimal"
        var text = ""
        var isLegal = false
        var hasTab = true
    }

    /// A list: its levels, and whose counters it shares.
    private struct List {
        var levels: [Int: Level]
        let counters: String
        var restarts: [Int: Int]
    }

    private var lists: [String: List] = [:]
    private var counters: [String: [Int: Int]] = [:]
    private var restarted: Set<String> = []

    /// The lists of `word/numbering.xml`.
    init(_ root: MarkupElement?) {
        guard let root else { return }
        var forms: [String: [Int: Level]] = [:]
        for form in root.words("abstractNum") {
            guard let id = form.attributes["abstractNumId"] else { continue }
            forms[id] = Self.levels(of: form)
        }
        for number in root.words("num") {
            guard let id = number.attributes["numId"], let form = number.value("abstractNumId") else { continue }
            lists[id] = Self.list(number, form: form, levels: forms[form] ?? [:])
        }
    }

    private static func list(_ number: MarkupElement, form: String, levels: [Int: Level]) -> List {
        var list = List(levels: levels, counters: form, restarts: [:])
        for change in number.words("lvlOverride") {
            guard let level = change.attributes["ilvl"].flatMap({ Int($0) }) else { continue }
            if let other = change.word("lvl") { list.levels[level] = self.level(other) }
            if let start = change.value("startOverride").flatMap({ Int($0) }) { list.restarts[level] = start }
        }
        return list
    }

    private static func levels(of form: MarkupElement) -> [Int: Level] {
        let levels = form.words("lvl").compactMap { level in
            level.attributes["ilvl"].flatMap { Int($0) }.map { ($0, Self.level(level)) }
        }
        return Dictionary(levels, uniquingKeysWith: { first, _ in first })
    }

    private static func level(_ element: MarkupElement) -> Level {
        // A form of later versions stands behind the one that older programs read.
        let format = element.first { $0.isWord("numFmt") }?.attributes["val"]
        return Level(
            start: element.value("start").flatMap { Int($0) } ?? 1, format: format ?? "decimal",
            text: element.value("lvlText") ?? "", isLegal: element.isOn("isLgl"),
            hasTab: element.value("suff").map { $0 != "nothing" } ?? true)
    }

    /// The next number of a list at a level, as Word prints it in front of the paragraph; empty for an unknown list.
    mutating func next(in id: String, at depth: Int) -> String {
        guard let list = lists[id], let level = list.levels[depth] else { return "" }
        count(id, list, at: depth)
        if level.format == "bullet" { return level.text.isEmpty ? "" : "• " }
        let number = printed(level, of: list)
        let isASCII = number.utf8.last.map { $0 < 0x80 } ?? false
        return number + (level.hasTab && isASCII && !number.isEmpty ? " " : "")
    }

    /// Counts on, and begins the deeper levels anew. A list that states its own start begins there once.
    private mutating func count(_ id: String, _ list: List, at depth: Int) {
        var values = counters[list.counters] ?? [:]
        if let start = list.restarts[depth], restarted.insert("\(id)/\(depth)").inserted {
            values[depth] = start
        } else {
            values[depth] = values[depth].map { $0 + 1 } ?? list.levels[depth]?.start ?? 1
        }
        for deeper in values.keys where deeper > depth { values[deeper] = nil }
        counters[list.counters] = values
    }

    /// `第%1条` with the numbers in their places; those of higher levels that were never counted are at their start.
    private func printed(_ level: Level, of list: List) -> String {
        let values = counters[list.counters] ?? [:]
        var text = ""
        var isPlace = false
        for character in level.text {
            if isPlace, let place = character.wholeNumberValue, let form = list.levels[place - 1] {
                let format = level.isLegal ? "decimal" : form.format
                text += ListNumber.text(values[place - 1] ?? form.start, as: format)
                isPlace = false
            } else if character == "%" {
                isPlace = true
            } else {
                if isPlace { text += "%" }
                isPlace = false
                text.append(character)
            }
        }
        return text
    }
}
