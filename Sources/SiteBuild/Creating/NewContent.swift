import PolicyModel
import SitePlanning

/// Begins new content in the form that the loaders ask for; nothing that exists is ever replaced.
public struct NewContent: Sendable {
    private let content: String

    /// In the folder `content`.
    public init(in content: String) {
        self.content = content
    }

    /// A content file that waits for its text; its path, or nil with an error.
    public func policy(id: String, jurisdiction: String, title: String?) -> Reported<[String]> {
        var file = ContentFile(lines: [])
        file.state("id", id)
        file.state("jurisdiction", jurisdiction)
        file.state("title", title)
        let path = PresentPolicies(content).path(for: id, jurisdiction: jurisdiction)
        return put([(path, file.bytes)])
    }

    /// A written page in each of the site's languages; their paths, or none with an error.
    public func page(name: String, title: String) -> Reported<[String]> {
        let settings = SiteConfiguration.load("\(content)/site.yml")
        guard settings.diagnostics.isEmpty else { return Reported([], settings.diagnostics) }
        let files = settings.value.languages.map { language in
            var file = ContentFile(lines: [])
            file.state("title", title)
            return ("\(content)/pages/\(name).\(language.rawValue).md", file.bytes)
        }
        return put(files)
    }

    /// A topic at the end of `topics.yml`, without terms; the path of the file, or none with an error.
    public func topic(id: String, name: String, englishName: String) -> Reported<[String]> {
        let path = "\(content)/topics.yml"
        let present = TopicLoading.load(path)
        guard present.diagnostics.isEmpty else { return Reported([], present.diagnostics) }
        let read = TextFile.read(path)
        guard let text = read.value else { return Reported([], read.diagnostics) }
        var entry = text.raw.last == UInt8(ascii: "\n") ? "" : "\n"
        entry += "  - id: \(id)\n    name: \(ContentFile.scalar(name))\n"
        entry +=
            "    english-name: \(ContentFile.scalar(englishName))\n    terms:\n      3: [\(ContentFile.scalar(name))]\n"
        let bytes = text.raw + Array(entry.utf8)
        // What is written must be what the loader reads.
        let faults = TopicLoading.parse(String(decoding: bytes, as: UTF8.self), file: path).diagnostics
        guard faults.isEmpty else { return Reported([], faults) }
        return put([(path, bytes)], replacing: true)
    }

    private func put(_ files: [(path: String, bytes: [UInt8])], replacing: Bool = false) -> Reported<[String]> {
        if !replacing, let present = files.first(where: { FolderWriting.exists($0.path) }) {
            return Reported([], [ImportedPolicy.exists(present.path)])
        }
        for file in files {
            do throws(SystemFailure) {
                if let folder = FolderWriting.parent(of: file.path) { try FolderWriting.makeFolders(folder) }
                try FolderWriting.put(file.bytes, at: file.path, replacing: replacing)
            } catch {
                let failure = Diagnostic(.error, "output-failed", "cannot write: \(error.reason)", file: file.path)
                return Reported([], [failure])
            }
        }
        return Reported(files.map(\.path))
    }
}
