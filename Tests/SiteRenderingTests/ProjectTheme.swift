import Foundation
import PolicyModel
import SitePlanning
import Yams

@testable import SiteRendering

/// The project's own theme, read from its folder.
enum ProjectTheme {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../theme").standardized

    static func read() throws -> Reported<Theme> {
        try Theme.read(files: files(), strings: strings())
    }

    static func files() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let url = folder.appending(path: path)
            guard !url.hasDirectoryPath, let data = try? Data(contentsOf: url) else { continue }
            files[path] = Array(data)
        }
        return files
    }

    static func strings() throws -> [Language: [String: String]] {
        var strings: [Language: [String: String]] = [:]
        for language in Language.allCases {
            let file = folder.appending(path: "strings/\(language.rawValue).yml")
            let text = try String(contentsOf: file, encoding: .utf8)
            strings[language] = try YAMLDecoder().decode([String: String].self, from: text)
        }
        return strings
    }
}
