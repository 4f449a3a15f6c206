import PolicyModel
import SiteBuild

/// Findings as people read them: place, message, the source line with a caret, and what to do about it.
enum DiagnosticPrinter {
    /// Prints all findings to standard error in one go.
    static func print(_ findings: [Finding], in language: MessageLanguage) {
        guard !findings.isEmpty else { return }
        let located = Finding.withSourceLines(findings)
        Console.tell(located.map { text(of: $0, in: language) }.joined(separator: "\n"))
    }

    /// One finding, without a line feed at the end.
    static func text(of finding: Finding, in language: MessageLanguage) -> String {
        let diagnostic = finding.diagnostic
        let numbers = [diagnostic.line, diagnostic.column].compactMap { $0.map(String.init) }
        let place = ([diagnostic.file.visible] + numbers).joined(separator: ":")
        var lines = ["\(place): \(headline(of: diagnostic, in: language)) [\(diagnostic.code)]"]
        if let number = diagnostic.line, let line = finding.sourceLine {
            lines += excerpt(of: line, number: number, column: diagnostic.column)
        }
        if let hint = diagnostic.hint {
            lines.append("  \(language.choose("hint", "提示")): \(language.say(hint).visible)")
        }
        return lines.joined(separator: "\n")
    }

    private static func headline(of diagnostic: Diagnostic, in language: MessageLanguage) -> String {
        let severity = language.choose(diagnostic.severity.rawValue, diagnostic.severity.chinese)
        return Terminal.coloured(severity, diagnostic.severity.colour) + ": " + language.say(diagnostic.message).visible
    }

    /// The source line, cut to what a terminal shows, and a caret below its column.
    private static func excerpt(of line: String, number: Int, column: Int?) -> [String] {
        let window = LineWindow(of: line.visible, around: column)
        guard !window.text.isEmpty else { return [] }
        let margin = String(repeating: " ", count: String(number).count)
        var lines = ["  \(number) | \(window.text)"]
        if let indent = window.caretIndent { lines.append("  \(margin) | \(String(repeating: " ", count: indent))^") }
        return lines
    }
}

extension Diagnostic.Severity {
    /// Red, yellow, cyan.
    fileprivate var colour: Int {
        switch self {
        case .error: 31
        case .warning: 33
        case .note: 36
        }
    }

    /// Its name for readers of Chinese.
    fileprivate var chinese: String {
        switch self {
        case .error: "错误"
        case .warning: "警告"
        case .note: "提示"
        }
    }
}

extension String {
    /// The text with control characters shown as �: a hostile file name must not steer the terminal.
    fileprivate var visible: String {
        let isControl = { (scalar: Unicode.Scalar) in
            scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        }
        guard unicodeScalars.contains(where: isControl) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
    }
}
