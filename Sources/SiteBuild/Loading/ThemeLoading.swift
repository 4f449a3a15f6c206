import PolicyModel
import SitePlanning
import SiteRendering

/// From the theme's folder to the theme.
enum ThemeLoading {
    /// Reads a theme; where an error is among the findings, it is not usable.
    static func load(_ folder: String) -> Reported<Theme> {
        let files = files(in: folder)
        let strings = strings(in: folder)
        let theme = Theme.read(files: files.value, strings: strings.value)
        // The theme knows its files by their paths below the folder; the reader of a finding needs the whole path.
        let found = theme.diagnostics.map { $0.moved(below: folder) }
        return Reported(theme.value, files.diagnostics + strings.diagnostics + found)
    }

    private static func files(in folder: String) -> Reported<[String: [UInt8]]> {
        var files = Reported<[String: [UInt8]]>([:])
        do throws(SystemFailure) {
            for path in try FolderEntry.files(below: folder) where !isHidden(path) {
                let file = "\(folder)/\(path)"
                guard FolderEntry.Kind(of: file) == .file else { continue }
                files.value[path] = try FileReading.bytes(of: file, limit: TextFile.sizeLimit)
            }
        } catch {
            files.diagnostics.append(
                Diagnostic(.error, "unreadable-theme", "cannot read the theme: \(error.reason)", file: folder))
        }
        return files
    }

    private static func isHidden(_ path: String) -> Bool {
        path.split(separator: "/").contains { $0.hasPrefix(".") }
    }

    /// The words of every language, from `strings/<language>.yml`.
    private static func strings(in folder: String) -> Reported<[Language: [String: String]]> {
        var strings = Reported<[Language: [String: String]]>([:])
        for language in Language.allCases {
            let file = "\(folder)/strings/\(language.rawValue).yml"
            let content = TextFile.read(file)
            strings.diagnostics += content.diagnostics
            guard let text = content.value?.text else { continue }
            var reader = MappingReader.parse(String(decoding: text, as: UTF8.self), file: file)
            strings.value[language] = reader.everyText()
            strings.diagnostics += reader.diagnostics
        }
        return strings
    }
}

extension Diagnostic {
    fileprivate func moved(below folder: String) -> Diagnostic {
        Diagnostic(severity, code, message, file: "\(folder)/\(file)", line: line, column: column, hint: hint)
    }
}
