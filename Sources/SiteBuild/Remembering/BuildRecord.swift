import Foundation

/// What a build made of which input: enough to say the same again without building.
struct BuildRecord: Codable {
    /// What the site was made from.
    let input: InputFingerprint
    /// The folder of the site.
    let output: String
    /// The SHA-256 of the site's manifest.
    let manifest: String
    /// What the pages of its documents draw on.
    let pageInputs: PageInputs
    /// What the build found.
    let findings: [RecordedFinding]
    /// What the site holds.
    let figures: SiteFigures

    init(
        input: InputFingerprint, output: String, manifest: String, pageInputs: PageInputs, findings: [Finding],
        figures: SiteFigures
    ) {
        self.input = input
        self.output = output
        self.manifest = manifest
        self.pageInputs = pageInputs
        self.findings = findings.map(RecordedFinding.init)
        self.figures = figures
    }

    /// Reads what ``bytes`` gives; nil where a single byte of it is another.
    init?(_ bytes: [UInt8]) {
        let digestLength = 64
        guard bytes.count > digestLength, bytes[digestLength] == UInt8(ascii: "\n") else { return nil }
        let body = Array(bytes[(digestLength + 1)...])
        guard String(decoding: bytes[..<digestLength], as: UTF8.self) == Digest.sha256(body),
            let record = try? JSONDecoder().decode(BuildRecord.self, from: Data(body))
        else { return nil }
        self = record
    }

    /// The record as JSON below a line with its own SHA-256; nil where it cannot be written so.
    var bytes: [UInt8]? {
        guard let body = try? JSONEncoder().encode(self) else { return nil }
        return Array(Digest.sha256(Array(body)).utf8) + [UInt8(ascii: "\n")] + body
    }
}
