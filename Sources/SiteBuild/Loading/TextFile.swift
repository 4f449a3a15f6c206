import ChineseText
import PolicyModel

/// A text file as the loaders need it: decoded, with line feeds.
struct TextFile: Sendable {
    /// The longest file that is read, in bytes: 16 MiB, some twenty times the longest code of law.
    static let sizeLimit = 16 << 20

    /// The text in UTF-8.
    let text: [UInt8]
    /// The file's bytes as they lie on disk.
    let raw: [UInt8]

    /// Reads and decodes a file; nil, with an error among the findings, where it cannot be read as text.
    static func read(_ file: String) -> Reported<TextFile?> {
        do throws(Refusal) {
            let raw = try bytes(of: file)
            return Reported(TextFile(text: try decode(raw), raw: raw))
        } catch {
            return Reported(nil, [error.diagnostic(file: file)])
        }
    }

    /// What is said of bytes that are no text.
    static func diagnostic(_ refusal: UndecodableText, file: String) -> Diagnostic {
        Refusal.undecodable(refusal).diagnostic(file: file)
    }

    private static func bytes(of file: String) throws(Refusal) -> [UInt8] {
        let bytes: [UInt8]?
        do throws(SystemFailure) { bytes = try FileReading.bytes(of: file, limit: sizeLimit) } catch {
            throw .unreadable(error)
        }
        guard let bytes else { throw .tooLarge }
        return bytes
    }

    private static func decode(_ raw: [UInt8]) throws(Refusal) -> [UInt8] {
        let text: [UInt8]
        do throws(UndecodableText) { text = try TextDecoding.decode(raw) } catch { throw .undecodable(error) }
        if let offset = text.firstOffset(of: 0, in: 0..<text.count) { throw .binary(offset: offset) }
        return text
    }
}

/// Why a file gives no text.
private enum Refusal: Error {
    case unreadable(SystemFailure)
    case tooLarge
    case undecodable(UndecodableText)
    case binary(offset: Int)

    func diagnostic(file: String) -> Diagnostic {
        switch self {
        case .unreadable(let failure):
            Diagnostic(.error, "unreadable-file", "cannot read: \(failure.reason)", file: file)
        case .tooLarge:
            Diagnostic(
                .error, "file-too-large", "longer than the limit of \(TextFile.sizeLimit >> 20) MiB", file: file,
                hint: "split it into one file for each document")
        case .undecodable(.damaged(let encoding, let offset)):
            Diagnostic(
                .error, "undecodable-byte", "the byte at offset \(offset) is not \(encoding.rawValue)", file: file,
                hint: "texts are read as UTF-8, UTF-16 with a byte-order mark, or GB18030")
        case .undecodable(.noConverter(let encoding)):
            Diagnostic(
                .error, "no-converter", "this system cannot convert \(encoding.rawValue)", file: file,
                hint: "install the C library's converters (Debian: libc-gconv-modules-extra), or save the file as UTF-8"
            )
        case .binary(let offset):
            Diagnostic(
                .error, "binary-file", "not a text: the character at byte \(offset) is zero", file: file,
                hint: "UTF-16 is read when it begins with a byte-order mark")
        }
    }
}
