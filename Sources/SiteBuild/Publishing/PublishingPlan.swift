/// What publishing a site changes in its folder.
public struct PublishingPlan: Sendable {
    /// Files that are not there yet.
    public private(set) var added: [String] = []
    /// Files that are there with other bytes.
    public private(set) var changed: [String] = []
    /// Files of the previous site that the new one does not have.
    public private(set) var removed: [String] = []
    /// Files that stay as they are, with the time of their last change.
    public private(set) var unchanged: Set<String> = []

    /// Tells the files of a new site apart by what lies in the folder; `previous` are the files of the previous site.
    init(_ files: [(path: String, difference: FileLedger.Difference)], over previous: Set<String>) {
        for (path, difference) in files {
            switch difference {
            case .added: added.append(path)
            case .changed: changed.append(path)
            case .none: unchanged.insert(path)
            }
        }
        removed = previous.subtracting(files.map(\.path)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether the folder is the new site already.
    public var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
}
