import JSONWriting
import PolicyModel
import SiteBuild

/// Findings as SARIF 2.1.0 (OASIS), which code hosts and editors read.
enum SARIF {
    /// The log, with a line feed behind it.
    static func bytes(of findings: [Diagnostic]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            json.field("version", "2.1.0")
            json.field("runs", [findings]) { json, findings in
                json.object { json in
                    json.field("tool") { $0.field("driver") { writeTool(for: findings, to: &$0) } }
                    json.field("columnKind", "unicodeCodePoints")
                    json.field("results", findings) { json, finding in json.object { write(finding, to: &$0) } }
                }
            }
        }
        json.newline()
        return json.bytes
    }

    private static func writeTool(for findings: [Diagnostic], to json: inout JSONWriter) {
        json.field("name", "tiaowen")
        json.field("rules", Set(findings.map(\.code)).sorted()) { json, code in
            json.object { json in
                json.field("id", code)
                guard let explanation = Explanation.of(code) else { return }
                json.field("shortDescription") { $0.field("text", explanation.title.english) }
                json.field("fullDescription") { $0.field("text", explanation.text.english) }
            }
        }
    }

    private static func write(_ finding: Diagnostic, to json: inout JSONWriter) {
        json.field("ruleId", finding.code)
        json.field("level", finding.severity.rawValue)
        let text = finding.message.description + (finding.hint.map { "\n\($0)" } ?? "")
        json.field("message") { $0.field("text", text) }
        json.field("locations", [finding]) { json, finding in
            json.object { json in
                json.field("physicalLocation") { json in
                    json.field("artifactLocation") { $0.field("uri", uri(finding.file)) }
                    guard let line = finding.line else { return }
                    json.field("region") { json in
                        json.field("startLine", line)
                        if let column = finding.column { json.field("startColumn", column) }
                    }
                }
            }
        }
    }

    /// The path as a relative or absolute reference (RFC 3986).
    private static func uri(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return path.utf8.map { byte in
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || "-._~/".utf8.contains(byte)
            return isPlain ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        }.joined()
    }
}
