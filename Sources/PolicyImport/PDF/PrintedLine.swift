import ChineseText

/// A line of a printed page with its place, in columns of a terminal.
struct PrintedLine {
    /// Its words, without the blanks that printing leaves between Chinese characters and figures.
    let text: String
    /// The column at which it begins.
    let indent: Int
    /// The column behind its end.
    let end: Int

    init(_ line: String) {
        var scalars = line.unicodeScalars[...]
        var indent = 0
        while let first = scalars.first, first.isBlank {
            indent += Self.width(first)
            scalars.removeFirst()
        }
        while scalars.last?.isBlank == true { scalars.removeLast() }
        text = Self.closedUp(Array(scalars))
        self.indent = indent
        end = scalars.reduce(indent) { $0 + Self.width($1) }
    }

    /// `— 3 —`, `-3-`, `3`, `第3页`.
    var isPageNumber: Bool {
        let marks: Set<Unicode.Scalar> = ["-", "—", "–", "―", "－", "·", "第", "页", "/", "共"]
        let rest = text.unicodeScalars.filter { !$0.isBlank && !marks.contains($0) }
        return rest.count <= 6 && rest.allSatisfy { ("0"..."9").contains($0) || ("０"..."９").contains($0) }
    }

    /// Whether it begins something new where `line` ends a sentence: it is numbered.
    func begins(after line: String) -> Bool {
        guard let mark = line.unicodeScalars.last, "。；：;:".unicodeScalars.contains(mark) else { return false }
        let head = text.unicodeScalars.prefix(8)
        guard let first = head.first else { return false }
        if "—●■◆▪•".unicodeScalars.contains(first) { return true }
        if "（(".unicodeScalars.contains(first) {
            let number = head.dropFirst().prefix { !"）)".unicodeScalars.contains($0) }
            return !number.isEmpty && number.count < head.count - 1 && number.allSatisfy(Self.isNumeral)
        }
        let isCounted = first == "第"
        let number = head.dropFirst(isCounted ? 1 : 0).prefix(while: Self.isNumeral)
        let closing = head.dropFirst(number.count + (isCounted ? 1 : 0)).first
        guard !number.isEmpty, let closing else { return false }
        return (isCounted ? "条章节编" : "、.．").unicodeScalars.contains(closing)
    }

    /// A blank between Latin words, nothing between Chinese characters.
    static func joint(_ one: String, _ other: String) -> String {
        let ends = [one.unicodeScalars.last, other.unicodeScalars.first].compactMap { $0 }
        return ends.allSatisfy { $0.value < 0x80 && $0.properties.isAlphabetic } ? " " : ""
    }

    /// Typesetting leaves a narrow space between Chinese and Latin, which is no character of the text.
    private static func closedUp(_ scalars: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            if scalar == " ", index > 0, index + 1 < scalars.count {
                let (left, right) = (scalars[index - 1], scalars[index + 1])
                let isSeam = width(left) == 2 && isLatin(right) || isLatin(left) && width(right) == 2
                if isSeam { continue }
            }
            text.append(scalar)
        }
        return String(text)
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { (0x21...0x7E).contains(scalar.value) }

    private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        "〇零一二三四五六七八九十百千0123456789０１２３４５６７８９".unicodeScalars.contains(scalar)
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int { scalar.value >= 0x2E80 ? 2 : 1 }
}
