import PolicyModel

/// A finding in the form in which a build record keeps it.
struct RecordedFinding: Codable {
    private let severity: String
    private let code: String
    private let message: Words
    private let file: String
    private let line: Int?
    private let column: Int?
    private let hint: Words?
    private let sourceLine: String?

    init(_ finding: Finding) {
        let diagnostic = finding.diagnostic
        severity = diagnostic.severity.rawValue
        code = diagnostic.code
        message = Words(diagnostic.message)
        file = diagnostic.file
        line = diagnostic.line
        column = diagnostic.column
        hint = diagnostic.hint.map(Words.init)
        sourceLine = finding.sourceLine
    }

    /// The finding; nil where its severity is none.
    var finding: Finding? {
        Diagnostic.Severity(rawValue: severity).map { severity in
            Finding(
                Diagnostic(
                    severity, code, message.message, file: file, line: line, column: column, hint: hint?.message),
                sourceLine: sourceLine)
        }
    }

    /// A message with its values apart, so that it can still be said in every language.
    private struct Words: Codable {
        let template: String
        let values: [Words]

        init(_ message: Message) {
            template = message.template
            values = message.values.map(Words.init)
        }

        var message: Message { Message(template: template, values: values.map(\.message)) }
    }
}
