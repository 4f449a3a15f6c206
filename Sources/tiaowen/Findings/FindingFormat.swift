import ArgumentParser
import JSONWriting
import PolicyModel
import SiteBuild

/// The forms in which findings are printed for programs.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people, on standard error.
    case text
    /// One object, as `schemas/findings.schema.json` describes it.
    case json
    /// The Static Analysis Results Interchange Format, version 2.1.0 (OASIS).
    case sarif
    /// Workflow commands, which GitHub shows beside the lines of a change.
    case github

    /// Prints findings: for people to standard error, otherwise as data to standard output.
    func print(_ findings: [Finding], in language: MessageLanguage) {
        switch self {
        case .text: DiagnosticPrinter.print(findings, in: language)
        case .json: Console.write(FindingJSON.bytes(of: findings.map(\.diagnostic)))
        case .sarif: Console.write(SARIF.bytes(of: findings.map(\.diagnostic)))
        case .github: for finding in findings { Console.print(Self.command(finding.diagnostic)) }
        }
    }

    /// `::error file=a.md,line=3,col=1,title=unknown-key::…`
    private static func command(_ diagnostic: Diagnostic) -> String {
        let kind = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
        var properties = ["file=\(escaped(diagnostic.file, also: ":,"))"]
        if let line = diagnostic.line { properties.append("line=\(line)") }
        if let column = diagnostic.column { properties.append("col=\(column)") }
        properties.append("title=\(diagnostic.code)")
        let message = diagnostic.message.description + (diagnostic.hint.map { " (\($0))" } ?? "")
        return "::\(kind) \(properties.joined(separator: ","))::\(escaped(message, also: ""))"
    }

    private static func escaped(_ text: String, also marks: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "%": "%25"
            case "\r": "%0D"
            case "\n": "%0A"
            case ":" where marks.contains(":"): "%3A"
            case "," where marks.contains(","): "%2C"
            default: String(scalar)
            }
        }.joined()
    }
}
