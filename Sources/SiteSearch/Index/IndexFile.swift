import ChineseText
import SitePlanning

/// One part of the index as the site carries it: as JSON, and once more as a script.
///
/// Over HTTP the page fetches the JSON. In a folder opened from disk `fetch` is forbidden, while a classic script may
/// still be loaded under the policy `script-src 'self'`; a script cannot read the value of a JSON file, so the same
/// JSON stands in a second file as the argument of a call.
public struct IndexFile: Sendable {
    /// How a file stands in the site.
    public enum Form: Sendable, CaseIterable {
        /// For pages from a server, and for other programs.
        case json
        /// For pages opened from disk.
        case script
    }

    /// Its name without folder and ending.
    let name: String
    /// Its content.
    let json: [UInt8]

    /// The folder of the index, below the site's root.
    static let folder = "search/"
    /// The name of the file that leads to all others.
    static let manifest = "index"

    /// A file whose name is `stem` and the fingerprint of its content, so that it holds still while the content does
    /// and may be kept by caches for ever.
    init(stem: String, json: [UInt8]) {
        self.init(name: stem + "-" + Fingerprint.fileName(of: json), json: json)
    }

    /// A file of the given name.
    init(name: String, json: [UInt8]) {
        self.name = name
        self.json = json
    }

    /// The path of the JSON file of the given name, below the site's root.
    static func path(of name: String) -> String { folder + name + ".json" }

    /// It as the site carries it.
    func outputFiles(_ forms: [Form]) -> [OutputFile] {
        forms.map { form in
            switch form {
            case .json: OutputFile(path: Self.path(of: name), bytes: json)
            case .script:
                OutputFile(
                    path: Self.folder + name + ".js",
                    parts: [Array("tiaowenIndex(\"\(name)\",".utf8), json, Array(");\n".utf8)])
            }
        }
    }
}
