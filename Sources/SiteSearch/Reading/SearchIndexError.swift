/// Why an index cannot be used.
public enum SearchIndexError: Error, CustomStringConvertible, Sendable {
    /// The manifest is of another format or version.
    case unknownFormat(path: String)
    /// A file is not the JSON that it should be.
    case unreadable(path: String, reason: String)
    /// The files of texts do not hold the unit of this number, which a list names.
    case missingUnit(Int)

    /// What is wrong, and with which file.
    public var description: String {
        switch self {
        case .unknownFormat(let path): "\(path) is not a search index of version \(SearchIndex.version)"
        case .unreadable(let path, let reason): "\(path) cannot be read as part of a search index: \(reason)"
        case .missingUnit(let number): "the search index has no text for unit \(number)"
        }
    }
}
