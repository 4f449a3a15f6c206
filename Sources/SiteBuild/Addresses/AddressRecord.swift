import JSONWriting
import PolicyModel

/// Writes down the addresses of a content folder's documents, so that none of them is ever lost unnoticed.
public enum AddressRecord {
    /// What recording found and did.
    public struct Result: Sendable {
        /// Addresses that are new in the record.
        public let added: Int
        /// Addresses whose words stand elsewhere now, and where: `old → new`.
        public let moved: [String]
        /// What is wrong; nothing was written where an error is among it.
        public let findings: [Finding]
    }

    /// Brings `addresses.json` up to date with the texts; with `isRehearsal` nothing is written.
    public static func update(content: String, isRehearsal: Bool) -> Result {
        let loaded = AddressBook.load(content: content)
        let corpus = Corpus.read(["\(content)/policies"])
        var findings = loaded.diagnostics.map { Finding($0) } + corpus.findings
        let book = AddressCheck(loaded.value, corpus.policies, content: content).updated
        findings += AddressCheck(book, corpus.policies, content: content).diagnostics.map { Finding($0) }
        let count = { (book: AddressBook) in book.published.values.reduce(0) { $0 + $1.count } }
        let moved = book.moved.filter { loaded.value.moved[$0.key] == nil }.sorted { $0.key < $1.key }
        if !isRehearsal, !findings.contains(where: { $0.diagnostic.severity == .error }) {
            let path = "\(content)/\(AddressBook.file)"
            do throws(SystemFailure) { try FolderWriting.put(bytes(of: book), at: path, replacing: true) } catch {
                let failure = Diagnostic(.error, "output-failed", "cannot write: \(error.reason)", file: path)
                findings.append(Finding(failure))
            }
        }
        return Result(
            added: count(book) - count(loaded.value), moved: moved.map { "\($0.key) → \($0.value)" }, findings: findings
        )
    }

    /// One address on a line, in the order of their names, so that a change shows as the lines that it is.
    private static func bytes(of book: AddressBook) -> [UInt8] {
        var lines = ["{", "\"schemaVersion\": 1,", "\"published\": {"]
        let documents = book.published.sorted { $0.key < $1.key }
        for (index, document) in documents.enumerated() {
            lines.append("\(quoted(document.key)): [")
            let paths = document.value.sorted { $0.key < $1.key }.map { quoted("\($0.key) \($0.value)") }
            lines += paths.enumerated().map { $1 + ($0 == paths.count - 1 ? "" : ",") }
            lines.append(index == documents.count - 1 ? "]" : "],")
        }
        lines += ["},", "\"moved\": {"]
        let moved = book.moved.sorted { $0.key < $1.key }.map { "\(quoted($0.key)): \(quoted($0.value))" }
        lines += moved.enumerated().map { $1 + ($0 == moved.count - 1 ? "" : ",") }
        lines += ["}", "}"]
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private static func quoted(_ text: String) -> String {
        var json = JSONWriter()
        json.value(text)
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
