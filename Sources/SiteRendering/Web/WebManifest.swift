import JSONWriting
import SitePlanning

/// What lets a device keep the site among its programs, as W3C's Web Application Manifest has it.
struct WebManifest {
    let place: WebPlace
    /// The theme's files, among which its icons lie.
    let assets: [OutputFile]

    func file() -> OutputFile {
        let own = place.routes.webManifest
        var json = JSONWriter()
        json.object { json in
            json.field("name", place.title)
            json.field("short_name", place.title)
            json.field("description", place.description)
            json.field("lang", place.language.rawValue)
            json.field("dir", "ltr")
            json.field("start_url", place.routes.home.reference(from: own))
            json.field("scope", "./")
            json.field("display", "minimal-ui")
            json.field("icons", Icon.all(among: assets)) { json, icon in
                json.object { json in
                    json.field("src", Route(icon.path).reference(from: own))
                    json.field("type", icon.type)
                    json.field("sizes", icon.sizes)
                }
            }
        }
        json.newline()
        return OutputFile(path: own.path, bytes: json.bytes)
    }
}

/// A picture that stands for the site: `assets/icon.svg`, `assets/icon-….png`.
struct Icon {
    let path: String
    let type: String
    /// Its size as HTML and manifests name it.
    let sizes: String

    /// The icons of a theme; the sizes of pictures in pixels are read from them.
    static func all(among assets: [OutputFile]) -> [Icon] {
        assets.compactMap { asset in
            if asset.path == "assets/icon.svg" { return Icon(path: asset.path, type: "image/svg+xml", sizes: "any") }
            guard asset.path.hasPrefix("assets/icon-"), let (width, height) = size(ofPNG: asset.bytes) else {
                return nil
            }
            return Icon(path: asset.path, type: "image/png", sizes: "\(width)x\(height)")
        }
    }

    /// Width and height stand in the first chunk of a PNG, behind its signature, length and name.
    private static func size(ofPNG bytes: [UInt8]) -> (Int, Int)? {
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        guard bytes.count >= 24, bytes.starts(with: signature) else { return nil }
        let number = { (range: Range<Int>) in bytes[range].reduce(0) { $0 << 8 | Int($1) } }
        return (number(16..<20), number(20..<24))
    }
}
