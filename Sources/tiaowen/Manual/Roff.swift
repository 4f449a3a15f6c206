/// Writes the macros of man(7).
struct Roff {
    /// What was written.
    private(set) var page = ""

    /// The page's head; without a day, so that the same program gives the same page.
    mutating func title(_ name: String, section: Int, source: String) {
        page += ".TH \(Self.escaped(name.uppercased())) \(section) \"\" \"\(Self.escaped(source))\"\n"
        // Lines are not justified, and words keep their hyphens to themselves: options are to be copied.
        page += ".ad l\n.nh\n"
    }

    mutating func section(_ title: String) { page += ".SH \(Self.escaped(title.uppercased()))\n" }

    mutating func subsection(_ title: String) { page += ".SS \"\(Self.escaped(title))\"\n" }

    mutating func text(_ words: String) { page += Self.escaped(words) + "\n" }

    mutating func synopsis(_ name: String, of command: String, _ rest: String) {
        page += ".B \(Self.escaped(name))\n.I \(Self.escaped(command))\n\(Self.escaped(rest))\n"
    }

    /// A term, with what is said of it set below.
    mutating func item(_ term: String, _ words: String) {
        page += ".TP\n.B \"\(Self.escaped(term))\"\n\(Self.escaped(words))\n"
    }

    /// Paragraphs divided by empty lines; indented lines stand as they are.
    mutating func paragraphs(_ words: String) {
        page += ".PP\n"
        var isIndented = false
        for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("  ") != isIndented, !line.isEmpty {
                isIndented.toggle()
                page += isIndented ? ".nf\n" : ".fi\n"
            }
            page += line.isEmpty ? ".PP\n" : Self.escaped(String(line)) + "\n"
        }
        if isIndented { page += ".fi\n" }
    }

    /// The words with what has a meaning in roff taken as itself.
    private static func escaped(_ words: String) -> String {
        let marks: [Character: String] = [
            "\\": "\\e", "-": "\\-", "`": "\\(ga", "'": "\\(aq", "\"": "\\(dq", "~": "\\(ti", "^": "\\(ha",
        ]
        let plain = words.map { marks[$0] ?? String($0) }.joined()
        return plain.hasPrefix(".") ? "\\&" + plain : plain
    }
}
