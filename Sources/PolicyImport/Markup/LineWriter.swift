import ChineseText

/// Gathers running text into lines, without blank ones.
struct LineWriter {
    /// The lines so far.
    private(set) var lines: [String] = []
    private var current = String.UnicodeScalarView()

    /// Adds words to the line; line feeds in them end it.
    mutating func write(_ text: String) {
        for scalar in text.unicodeScalars {
            if scalar == "\n" { endLine() } else { current.append(scalar) }
        }
    }

    /// Adds words in which line feeds, tabs and repeated blanks stand for one blank, as HTML has it.
    mutating func writeCollapsed(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ", "\t", "\n", "\r", "\u{0C}":
                if let last = current.last, last != " " { current.append(" ") }
            default: current.append(scalar)
            }
        }
    }

    /// Ends the line; a blank one does not count.
    mutating func endLine() {
        var words = current[...]
        while words.first?.isBlank == true { words.removeFirst() }
        while words.last?.isBlank == true { words.removeLast() }
        if !words.isEmpty { lines.append(String(words)) }
        current = String.UnicodeScalarView()
    }

    /// Whether nothing was written since `other` was copied from here.
    func isSame(as other: LineWriter) -> Bool {
        lines.count == other.lines.count && current.elementsEqual(other.current)
    }
}
