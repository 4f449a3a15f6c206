import PolicyModel

/// A diagnostic with the line of the source that it points at, for printing.
public struct Finding: Sendable {
    /// What was found.
    public let diagnostic: Diagnostic
    /// The whole source line; nil where the finding is about a file as a whole.
    public let sourceLine: String?

    /// A finding in a text that is at hand.
    public init(_ diagnostic: Diagnostic, in source: SourceText? = nil) {
        self.diagnostic = diagnostic
        sourceLine = diagnostic.line.flatMap { line in source.flatMap { $0.line(line) } }
    }

    /// A finding whose line is known.
    init(_ diagnostic: Diagnostic, sourceLine: String?) {
        self.diagnostic = diagnostic
        self.sourceLine = sourceLine
    }

    /// The findings with the lines that they point at, read from the files where that is still to be done.
    public static func withSourceLines(_ findings: [Finding]) -> [Finding] {
        var texts: [String: SourceText?] = [:]
        return findings.map { finding in
            let file = finding.diagnostic.file
            guard finding.sourceLine == nil, finding.diagnostic.line != nil else { return finding }
            if texts[file] == nil {
                texts[file] = TextFile.read(file).value.map { SourceText(file: file, bytes: $0.text) }
            }
            return Finding(finding.diagnostic, in: texts[file] ?? nil)
        }
    }

    /// The findings by file, line and column; in the order in which they arose where those are the same.
    public static func sorted(_ findings: [Finding]) -> [Finding] {
        findings.enumerated().sorted { one, other in
            let (left, right) = (one.element.diagnostic, other.element.diagnostic)
            if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
            let here = (left.line ?? 0, left.column ?? 0, one.offset)
            return here < (right.line ?? 0, right.column ?? 0, other.offset)
        }.map(\.element)
    }
}

extension SourceText {
    /// The text of the file's line `number`, counted from 1; nil where the file has fewer lines.
    fileprivate func line(_ number: Int) -> String? {
        let lineFeed = UInt8(ascii: "\n")
        var start = 0
        for _ in 1..<max(1, number) {
            guard let end = bytes[start...].firstIndex(of: lineFeed) else { return nil }
            start = end + 1
        }
        let end = bytes[start...].firstIndex(of: lineFeed) ?? bytes.count
        return self[Span(start, end)]
    }
}
