import CLinux
import Glibc

/// The changes to folders that publishing needs, each with the system's words where it fails.
enum FolderWriting {
    /// Whether there is anything of this name, be it a symbolic link that leads nowhere.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Makes a folder and those above it; one that exists already is as good.
    static func makeFolders(_ path: String) throws(SystemFailure) {
        if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let parent = parent(of: path) else { throw .last }
        try makeFolders(parent)
        // Another thread may have been faster.
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .last }
    }

    /// The folders above a path that do not exist, the lowest first.
    static func missingFolders(above path: String) -> [String] {
        guard let parent = parent(of: path), !exists(parent) else { return [] }
        return [parent] + missingFolders(above: parent)
    }

    /// Writes a file that does not exist yet, and the folders above it.
    static func write(_ bytes: [UInt8], to path: String) throws(SystemFailure) {
        try write([bytes], to: path)
    }

    /// Writes a file that does not exist yet from its parts, and the folders above it.
    static func write(_ parts: [[UInt8]], to path: String) throws(SystemFailure) {
        var descriptor = create(path)
        // Most folders are there already.
        if descriptor < 0, errno == ENOENT, let parent = parent(of: path) {
            try makeFolders(parent)
            descriptor = create(path)
        }
        guard descriptor >= 0 else { throw .last }
        let failure = parts.lazy.compactMap { send($0, to: descriptor) }.first
        // A full disk may show only when the file is closed.
        guard close(descriptor) == 0 else { throw .last }
        if let failure { throw failure }
    }

    /// Puts a file in its place in one step, so that no reader ever sees a part of it.
    static func put(_ bytes: [UInt8], at path: String, replacing: Bool) throws(SystemFailure) {
        let staged = "\(path).tiaowen-\(getpid())"
        defer { unlink(staged) }
        try write(bytes, to: staged)
        if replacing { try move(staged, to: path) } else { try link(staged, as: path) }
    }

    private static func create(_ path: String) -> Int32 {
        open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }

    private static func send(_ bytes: [UInt8], to descriptor: Int32) -> SystemFailure? {
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
                if count < 0 && errno != EINTR { return .last }
                written += max(0, count)
            }
            return nil
        }
    }

    /// Gives a file a second name on the same file system; a symbolic link is itself the file.
    static func link(_ path: String, as other: String) throws(SystemFailure) {
        if linkat(AT_FDCWD, path, AT_FDCWD, other, 0) == 0 { return }
        guard errno == ENOENT, let parent = parent(of: other) else { throw .last }
        try makeFolders(parent)
        guard linkat(AT_FDCWD, path, AT_FDCWD, other, 0) == 0 else { throw .last }
    }

    /// Gives a file that stays as it is its place in another folder: the same file, or where the file system has no
    /// second names a copy with the same time of change.
    static func keep(_ path: String, as other: String, holding parts: [[UInt8]]) throws(SystemFailure) {
        do throws(SystemFailure) { try link(path, as: other) } catch {
            var status = stat()
            guard lstat(path, &status) == 0 else { throw .last }
            try write(parts, to: other)
            let times = [status.st_atim, status.st_mtim]
            guard utimensat(AT_FDCWD, other, times, 0) == 0 else { throw .last }
        }
    }

    /// Puts the folder `staged` in the place of `target`, which is then found at `staged`.
    ///
    /// In one step where the file system can exchange two names, so that `target` exists at every moment. Elsewhere
    /// `target` is missing for a moment; if the program ends in it, ``restore(_:from:)`` mends it.
    static func exchange(_ staged: String, _ target: String) throws(SystemFailure) {
        if tiaowen_exchange(staged, target) == 0 { return }
        guard errno == EINVAL || errno == ENOSYS else { throw .last }
        try exchangeByRenaming(staged, target)
    }

    /// ``exchange(_:_:)`` for file systems that cannot exchange two names.
    static func exchangeByRenaming(_ staged: String, _ target: String) throws(SystemFailure) {
        let aside = aside(of: staged)
        try move(target, to: aside)
        do throws(SystemFailure) { try move(staged, to: target) } catch {
            try? move(aside, to: target)
            throw error
        }
        try move(aside, to: staged)
    }

    /// Puts back a site that an interrupted exchange left beside its place.
    static func restore(_ target: String, from staged: String) throws(SystemFailure) {
        let aside = aside(of: staged)
        guard exists(aside) else { return }
        try exists(target) ? (exists(staged) ? () : move(aside, to: staged)) : move(aside, to: target)
    }

    private static func aside(of staged: String) -> String { staged + ".old" }

    /// Renames.
    static func move(_ path: String, to other: String) throws(SystemFailure) {
        guard rename(path, other) == 0 else { throw .last }
    }

    /// Removes the named files below a folder, then the folders that are empty; whatever else lies there stays.
    static func remove(_ files: some Sequence<String>, below folder: String) {
        for file in files { unlink("\(folder)/\(file)") }
        removeEmptyFolders(folder)
    }

    private static func removeEmptyFolders(_ folder: String) {
        let entries = (try? FolderEntry.list(folder)) ?? []
        for entry in entries where entry.kind == .folder { removeEmptyFolders("\(folder)/\(entry.name)") }
        rmdir(folder)
    }

    /// The folder in which a path lies; nil for a bare name.
    static func parent(of path: String) -> String? {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex else { return nil }
        return String(path[..<slash])
    }
}
