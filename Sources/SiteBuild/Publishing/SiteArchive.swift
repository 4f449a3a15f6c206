import CLibZip
import Glibc
import PolicyModel

/// A published site as one ZIP file, to be handed on and read without a network.
///
/// Same site, same bytes: entries stand in the order of their paths below one folder, all with the same time and
/// permissions. What the site's manifest does not list is left out.
public struct SiteArchive: Sendable {
    private let site: String
    private let output: String

    /// An archive of the folder `site`, as the file `output`.
    public init(of site: String, as output: String) {
        self.site = site
        self.output = output
    }

    /// Writes the archive in one step; its number of files, or an error, and then `output` is as it was.
    public func write() -> Reported<Int> {
        do throws(ArchiveFailure) {
            let manifest = try readManifest()
            try refuseForeignOutput()
            try write(manifest.paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
            return Reported(manifest.paths.count)
        } catch {
            return Reported(0, [error.diagnostic(site: site, output: output)])
        }
    }

    private func readManifest() throws(ArchiveFailure) -> OutputManifest {
        guard let manifest = OutputManifest(folder: site) else { throw .noSite }
        if let path = manifest.firstFault(in: site) { throw .changed(path) }
        return manifest
    }

    /// An archive is replaced by an archive, and by nothing else: a slip of the hand must not cost a text.
    private func refuseForeignOutput() throws(ArchiveFailure) {
        guard FolderWriting.exists(output) else { return }
        let start = try? FileReading.bytes(of: output, limit: 1 << 40)?.prefix(4)
        guard let start, start.elementsEqual([0x50, 0x4B, 0x03, 0x04]) else { throw .foreignOutput }
    }

    private func write(_ paths: [String]) throws(ArchiveFailure) {
        var code: Int32 = 0
        guard let archive = zip_open(output, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
            var error = zip_error_t()
            zip_error_init_with_code(&error, code)
            throw .system(String(cString: zip_error_strerror(&error)))
        }
        for path in paths {
            guard add(path, to: archive) else {
                let reason = String(cString: zip_strerror(archive))
                zip_discard(archive)
                throw .system(reason)
            }
        }
        guard zip_close(archive) == 0 else {
            let reason = String(cString: zip_strerror(archive))
            zip_discard(archive)
            throw .system(reason)
        }
    }

    /// Adds a file with the first time that the format knows, and readable by all.
    private func add(_ path: String, to archive: OpaquePointer) -> Bool {
        let (unix, regularFile) = (zip_uint8_t(ZIP_OPSYS_UNIX), zip_uint32_t(0o100644) << 16)
        guard let source = zip_source_file(archive, "\(site)/\(path)", 0, -1) else { return false }
        let number = zip_file_add(archive, "\(folder)/\(path)", source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard number >= 0 else {
            zip_source_free(source)
            return false
        }
        let entry = zip_uint64_t(number)
        return zip_set_file_compression(archive, entry, ZIP_CM_DEFLATE, 9) == 0
            && zip_file_set_dostime(archive, entry, 0, 0x21, 0) == 0
            && zip_file_set_external_attributes(archive, entry, 0, unix, regularFile) == 0
    }

    /// The folder that the reader finds after unpacking: the archive's name without its ending.
    private var folder: String {
        let name = output.split(separator: "/").last.map(String.init) ?? ""
        let stem = name.hasSuffix(".zip") ? String(name.dropLast(4)) : name
        return stem.isEmpty ? "site" : stem
    }
}

/// Why a site was not archived.
private enum ArchiveFailure: Error {
    case noSite
    case changed(String)
    case foreignOutput
    case system(String)

    func diagnostic(site: String, output: String) -> Diagnostic {
        switch self {
        case .noSite:
            Diagnostic(
                .error, "archive-no-site", "no site that tiaowen built lies here", file: site,
                hint: "build it first: tiaowen build")
        case .changed(let path):
            Diagnostic(
                .error, "archive-changed", "the file is not what the site's manifest lists", file: "\(site)/\(path)",
                hint: "build the site again")
        case .foreignOutput:
            Diagnostic(
                .error, "output-not-ours", "this file is no archive, and is not replaced", file: output,
                hint: "give --output another name")
        case .system(let reason):
            Diagnostic(.error, "output-failed", "cannot write the archive: \(reason)", file: output)
        }
    }
}
