import CLinux
import Glibc

/// Tells of changes below folders, as the system reports them (inotify).
final class FolderWatch {
    /// Milliseconds without a further change after which a change counts as done: an editor writes in several steps.
    private static let quiet: Int32 = 8

    private let descriptor: Int32
    private let folders: [String]

    /// A watch on folders and all below them; nil where the system has none to give.
    init?(_ folders: [String]) {
        descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        self.folders = folders
        guard descriptor >= 0 else { return nil }
        watchAll()
    }

    deinit { close(descriptor) }

    /// Waits for a change, or until none has come for some milliseconds; whether one came.
    @discardableResult
    func wait(atMost milliseconds: Int32? = nil) -> Bool {
        if let milliseconds {
            guard poll(milliseconds) else { return false }
        } else {
            while !poll(-1) {}
        }
        drain()
        while poll(Self.quiet) { drain() }
        // Folders that were made in between; a folder that is watched already stays so.
        watchAll()
        return true
    }

    private func poll(_ milliseconds: Int32) -> Bool {
        var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return Glibc.poll(&entry, 1, milliseconds) > 0
    }

    private func drain() {
        var events = [UInt8](repeating: 0, count: 1 << 14)
        while read(descriptor, &events, events.count) > 0 {}
    }

    private func watchAll() {
        for folder in folders { watch(folder) }
    }

    private func watch(_ folder: String) {
        let changes = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
        guard inotify_add_watch(descriptor, folder, UInt32(changes)) >= 0, let stream = opendir(folder) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if Int(entry.pointee.d_type) == Int(DT_DIR), !name.hasPrefix(".") { watch("\(folder)/\(name)") }
        }
    }
}
