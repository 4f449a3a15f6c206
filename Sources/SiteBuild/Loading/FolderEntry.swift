import Glibc

/// Something that lies in a folder.
struct FolderEntry {
    /// What it is; a symbolic link is one, whatever it leads to.
    enum Kind {
        case file, folder, symbolicLink, other
    }

    /// Its name, without the folder.
    let name: String
    let kind: Kind

    /// What lies in `folder`, in the order of the bytes of the paths: a folder's name counts with its `/`.
    static func list(_ folder: String) throws(SystemFailure) -> [FolderEntry] {
        guard let stream = opendir(folder) else { throw .last }
        defer { closedir(stream) }
        var entries: [(entry: FolderEntry, key: [UInt8])] = []
        while let item = readdir(stream) {
            let bytes = withUnsafeBytes(of: &item.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if bytes == Array(".".utf8) || bytes == Array("..".utf8) { continue }
            let name = String(decoding: bytes, as: UTF8.self)
            let kind = Kind(item.pointee.d_type) ?? Kind(of: "\(folder)/\(name)")
            let entry = FolderEntry(name: name, kind: kind)
            entries.append((entry, kind == .folder ? bytes + [UInt8(ascii: "/")] : bytes))
        }
        return entries.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.entry)
    }

    /// Everything below a folder, by its path relative to it, in the order of the paths' bytes; folders end in `/`.
    static func all(below folder: String, prefix: String = "") throws(SystemFailure) -> [String] {
        var paths: [String] = []
        for entry in try list(folder) {
            guard entry.kind == .folder else {
                paths.append(prefix + entry.name)
                continue
            }
            let name = prefix + entry.name + "/"
            paths.append(name)
            paths += try all(below: "\(folder)/\(entry.name)", prefix: name)
        }
        return paths
    }

    /// Everything but folders below a folder, by its path relative to it, in the order of the paths' bytes.
    static func files(below folder: String, prefix: String = "") throws(SystemFailure) -> [String] {
        var files: [String] = []
        for entry in try list(folder) {
            if entry.kind == .folder {
                files += try Self.files(below: "\(folder)/\(entry.name)", prefix: prefix + entry.name + "/")
            } else {
                files.append(prefix + entry.name)
            }
        }
        return files
    }
}

extension FolderEntry.Kind {
    /// What the folder's listing says; nil where the file system does not say it there.
    fileprivate init?(_ type: UInt8) {
        switch Int(type) {
        case Int(DT_REG): self = .file
        case Int(DT_DIR): self = .folder
        case Int(DT_LNK): self = .symbolicLink
        case Int(DT_UNKNOWN): return nil
        default: self = .other
        }
    }

    /// What the file system says about a path; `other` where it says nothing.
    init(of path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            self = .other
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: self = .file
        case S_IFDIR: self = .folder
        case S_IFLNK: self = .symbolicLink
        default: self = .other
        }
    }
}
