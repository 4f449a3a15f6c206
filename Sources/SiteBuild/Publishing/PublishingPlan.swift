import ParallelMapping
import SitePlanning

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

    /// Compares the files of a new site with what lies in the folder; `previous` are the files of the previous one.
    init(_ files: [OutputFile], over previous: Set<String>, in folder: String) {
        let compared = files.mapInParallel { file -> Difference in
            guard previous.contains(file.path) else { return .added }
            return FileReading.holds(file.bytes, "\(folder)/\(file.path)") ? .none : .changed
        }
        for (file, difference) in zip(files, compared) {
            switch difference {
            case .added: added.append(file.path)
            case .changed: changed.append(file.path)
            case .none: unchanged.insert(file.path)
            }
        }
        removed = previous.subtracting(files.map(\.path)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private enum Difference {
        case added, changed, none
    }

    /// Whether the folder is the new site already.
    public var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
}
