import JSONWriting
import PolicyModel
import SiteBuild

/// Findings as one JSON object.
enum FindingJSON {
    /// The object, with a line feed behind it.
    static func bytes(of findings: [Diagnostic]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("schemaVersion", 1)
            json.field("findings", findings) { json, finding in
                json.object { json in
                    json.field("severity", finding.severity.rawValue)
                    json.field("code", finding.code)
                    json.field("exitStatus", FaultClass(of: finding).rawValue)
                    json.field("message", finding.message.description)
                    json.field("file", finding.file)
                    json.field("line", finding.line)
                    json.field("column", finding.column)
                    json.field("hint", finding.hint?.description)
                }
            }
            json.field("summary") { json in
                for severity in Diagnostic.Severity.allCases {
                    json.field("\(severity.rawValue)s", findings.count { $0.severity == severity })
                }
            }
        }
        json.newline()
        return json.bytes
    }
}
