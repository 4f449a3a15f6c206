import PolicyModel
import SiteBuild

/// Findings as people read them: place, message, the source line with a caret, and what to do about it.
enum DiagnosticPrinter {
    /// Prints all findings to standard error in one go.
    static func print(_ findings: [Finding]) {
        guard !findings.isEmpty else { return }
        Console.tell(findings.map(text).joined(separator: "\n"))
    }

    /// One finding, without a line feed at the end.
    static func text(of finding: Finding) -> String {
        let diagnostic = finding.diagnostic
        let place = [diagnostic.file] + [diagnostic.line, diagnostic.column].compactMap { $0.map(String.init) }
        var lines = [
            place.joined(separator: ":")
                + ": \(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.code)]"
        ]
        if let number = diagnostic.line, let line = finding.sourceLine {
            lines += excerpt(of: line, number: number, column: diagnostic.column)
        }
        if let hint = diagnostic.hint { lines.append("  hint: \(hint)") }
        return lines.joined(separator: "\n")
    }

    /// The source line, cut to what a terminal shows, and a caret below its column.
    private static func excerpt(of line: String, number: Int, column: Int?) -> [String] {
        let window = LineWindow(of: line, around: column)
        guard !window.text.isEmpty else { return [] }
        let margin = String(repeating: " ", count: String(number).count)
        var lines = ["  \(number) | \(window.text)"]
        if let indent = window.caretIndent { lines.append("  \(margin) | \(String(repeating: " ", count: indent))^") }
        return lines
    }
}
