import PolicyModel

/// Bold marks that CommonMark does not take, as they stand beside Chinese punctuation: `**《办法》**规定` shows asterisks.
///
/// A run of `**` opens only where no white space follows it, and where punctuation follows only behind white space or
/// punctuation; it closes by the mirrored rule (CommonMark 0.31, 6.2, left- and right-flanking).
enum EmphasisCheck {
    /// A warning for each mark of a page that does not do what it was written for.
    static func diagnostics(of lines: [String], file: String, firstLine: Int) -> [Diagnostic] {
        var isCode = false
        return lines.enumerated().flatMap { number, line -> [Diagnostic] in
            if line.hasPrefix("```") || line.hasPrefix("~~~") { isCode.toggle() }
            guard !isCode else { return [] }
            return columns(of: Array(line.unicodeScalars)).map { column in
                Diagnostic(
                    .warning, "emphasis-not-closed", "this ** is not read as bold", file: file,
                    line: firstLine + number, column: column, hint: "move the punctuation out of the **")
            }
        }
    }

    /// The columns of the marks, taken in turns as opening and closing ones.
    private static func columns(of line: [Unicode.Scalar]) -> [Int] {
        var columns: [Int] = []
        var isOpen = false
        var isCode = false
        var index = 0
        while index < line.count {
            if line[index] == "`" { isCode.toggle() }
            guard !isCode, line[index] == "*", index + 1 < line.count, line[index + 1] == "*" else {
                index += line[index] == "\\" ? 2 : 1
                continue
            }
            let (before, after) = (index > 0 ? line[index - 1] : " ", index + 2 < line.count ? line[index + 2] : " ")
            let works = isOpen ? flanks(after, before) : flanks(before, after)
            if !works { columns.append(index + 1) }
            isOpen.toggle()
            index += 2
        }
        return columns
    }

    /// Whether a mark between `outside` and `inside` takes hold of the words inside.
    private static func flanks(_ outside: Unicode.Scalar, _ inside: Unicode.Scalar) -> Bool {
        if inside.properties.isWhitespace { return false }
        return !isPunctuation(inside) || outside.properties.isWhitespace || isPunctuation(outside)
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            true
        case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: scalar.isASCII
        default: false
        }
    }
}
