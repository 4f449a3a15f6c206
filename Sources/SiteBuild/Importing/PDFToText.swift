import Glibc
import PolicyImport
import PolicyModel

/// The text of a PDF through `pdftotext` (Debian `poppler-utils`), which need not be installed.
enum PDFToText {
    /// The printed lines in UTF-8, pages divided by form feeds.
    static func run(_ pdf: [UInt8]) throws -> [UInt8] {
        let folder = "/tmp/tiaowen-pdf-\(getpid())"
        try FolderWriting.makeFolders(folder)
        let (input, output) = (folder + "/in.pdf", folder + "/out.txt")
        defer { FolderWriting.remove(["in.pdf", "out.txt"], below: folder) }
        try FolderWriting.write(pdf, to: input)
        let status = spawn(["pdftotext", "-q", "-layout", "-enc", "UTF-8", input, output])
        guard status != 127 else {
            throw UnreadableDocument.unsupported(
                "a PDF is read through pdftotext, which is not installed (Debian: apt-get install poppler-utils)")
        }
        guard status == 0, let text = try FileReading.bytes(of: output, limit: ReceivedFile.sizeLimit) else {
            throw UnreadableDocument.damaged("pdftotext cannot read it (damaged, or locked with a password)")
        }
        return text
    }

    /// Runs a program of the search path; its exit status, 127 where there is no such program.
    private static func spawn(_ arguments: [String]) -> Int32 {
        var process: pid_t = 0
        let words = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        guard posix_spawnp(&process, arguments[0], nil, nil, words, environ) == 0 else { return 127 }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128
    }
}
