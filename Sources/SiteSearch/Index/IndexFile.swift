import ChineseText
import SitePlanning

/// One part of the index as the site carries it: a value in JSON, as the argument of a call.
///
/// In a folder opened from disk `fetch` is forbidden, while a classic script may still be loaded under the policy
/// `script-src 'self'`; but a script cannot read the value of a JSON file. So each part is a script. Over HTTP the page
/// fetches it as text and reads the JSON between the brackets, as any other program can.
struct IndexFile: Sendable {
    /// Its name without folder and ending.
    let name: String
    /// Its value.
    let json: [UInt8]

    /// The folder of the index, below the site's root.
    static let folder = "search/"
    /// The name of the file that leads to all others.
    static let manifest = "index"
    /// What stands before the value; `theme/assets/search-loader.js` has the function.
    private static let opening = Array("tiaowenIndex(".utf8)
    /// What stands behind the value.
    private static let closing = Array(");\n".utf8)

    /// A file whose name is `stem` and the fingerprint of its content, so that it holds still while the content does
    /// and may be kept by caches for ever.
    ///
    /// - Parameter attempt: Gives the same content another name, where another content has its name already.
    init(stem: String, json: [UInt8], attempt: Int = 0) {
        let named = attempt == 0 ? json : json + Array(String(attempt).utf8)
        self.init(name: stem + "-" + Fingerprint.fileName(of: named), json: json)
    }

    /// A file of the given name.
    init(name: String, json: [UInt8]) {
        self.name = name
        // What grew piece by piece reserves up to twice as much; all files of an index are held until they are written.
        self.json = json.withUnsafeBufferPointer { Array($0) }
    }

    /// The path of the file of the given name, below the site's root.
    static func path(of name: String) -> String { folder + name + ".js" }

    /// It as the site carries it.
    var outputFile: OutputFile {
        OutputFile(path: Self.path(of: name), parts: [Self.opening, json, Self.closing])
    }

    /// The value in the bytes of a file; nil where it is no part of an index.
    static func json(in file: [UInt8]) -> ArraySlice<UInt8>? {
        guard file.count >= opening.count + closing.count, file.starts(with: opening),
            file.suffix(closing.count).elementsEqual(closing)
        else { return nil }
        return file[opening.count..<file.count - closing.count]
    }
}
