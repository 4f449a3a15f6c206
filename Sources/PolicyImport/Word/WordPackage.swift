import CLibZip
import PolicyModel

/// The parts of a .docx file, which is a ZIP archive of XML files (ECMA-376).
struct WordPackage {
    /// The largest part that is read, unpacked: an archive of a few bytes can unpack to any size.
    static let partLimit = 64 << 20

    private let bytes: [UInt8]

    /// A package of the bytes of a file.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The XML of a part; nil where there is no such part.
    func xml(_ path: String) throws(UnreadableDocument) -> MarkupElement? {
        guard let content = try part(path) else { return nil }
        do throws(UnreadableDocument) { return try MarkupReading.xml(content) } catch {
            if case .damaged(let reason) = error { throw .damaged("\(path): \(reason)") }
            throw error
        }
    }

    private func part(_ path: String) throws(UnreadableDocument) -> [UInt8]? {
        var failure: UnreadableDocument?
        let content = bytes.withUnsafeBytes { bytes -> [UInt8]? in
            do throws(UnreadableDocument) { return try Self.part(path, in: bytes) } catch {
                failure = error
                return nil
            }
        }
        if let failure { throw failure }
        return content
    }

    private static func part(_ path: String, in bytes: UnsafeRawBufferPointer) throws(UnreadableDocument) -> [UInt8]? {
        var error = zip_error_t()
        let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(bytes.count), 0, &error)
        guard let source, let archive = zip_open_from_source(source, zip_int32_t(ZIP_RDONLY), &error) else {
            zip_source_free(source)
            throw .damaged("the archive cannot be opened; is the download complete?")
        }
        defer { zip_discard(archive) }
        var status = zip_stat_t()
        guard zip_stat(archive, path, 0, &status) == 0 else { return nil }
        guard status.size <= partLimit else { throw .damaged("\(path) unpacks to more than \(partLimit >> 20) MiB") }
        guard let file = zip_fopen(archive, path, 0) else { throw .damaged("\(path) cannot be unpacked") }
        defer { zip_fclose(file) }
        let size = Int(status.size)
        var content = [UInt8](repeating: 0, count: size)
        guard zip_fread(file, &content, zip_uint64_t(size)) == zip_int64_t(size) else {
            throw .damaged("\(path) is damaged in the archive")
        }
        return content
    }
}
