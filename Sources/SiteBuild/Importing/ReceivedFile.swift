import PolicyImport
import PolicyModel

/// A received file, read into the lines of its text.
struct ReceivedFile: Sendable {
    /// The largest file that is read, in bytes.
    static let sizeLimit = 64 << 20

    /// SHA-256 of the bytes as they were received.
    let sha256: String
    /// What it says.
    let text: ReceivedText

    /// Reads a file; nil, with an error among the findings, where it gives no text.
    static func read(_ file: String) -> Reported<ReceivedFile?> {
        let fault = { (code: String, message: Message, hint: Message?) in
            Reported<ReceivedFile?>(nil, [Diagnostic(.error, code, message, file: file, hint: hint)])
        }
        do {
            let path = file == "-" ? "/dev/stdin" : file
            guard let bytes = try FileReading.bytes(of: path, limit: sizeLimit) else {
                return fault("file-too-large", "longer than the limit of \(sizeLimit >> 20) MiB", nil)
            }
            guard !bytes.isEmpty else { return fault("empty-file", "the file holds no text", nil) }
            return Reported(ReceivedFile(sha256: Digest.sha256(bytes), text: try text(of: bytes)))
        } catch let failure as SystemFailure {
            return fault("unreadable-file", "cannot read: \(failure.reason)", nil)
        } catch let refusal as UndecodableText {
            return Reported(nil, [TextFile.diagnostic(refusal, file: file)])
        } catch let refusal as UnreadableDocument {
            switch refusal {
            case .damaged(let words): return fault("import-damaged", "cannot be read: \(words)", nil)
            case .withoutText(let words): return fault("import-no-text", "\(words)", nil)
            case .unsupported(let words): return fault("import-unsupported", "\(words)", nil)
            }
        } catch {
            return fault("unreadable-file", "\(error)", nil)
        }
    }

    private static func text(of bytes: [UInt8]) throws -> ReceivedText {
        switch ReceivedFormat(of: bytes) {
        case .html: return try HTMLText.read(try TextDecoding.decode(bytes))
        case .word: return try WordText.read(bytes)
        case .pdf: return try PDFLines.read(try PDFToText.run(bytes))
        case .plainText: return try PlainText.read(try TextDecoding.decode(bytes))
        case .unsupported(let words): throw UnreadableDocument.unsupported(words)
        }
    }
}
