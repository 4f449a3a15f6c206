/// Why an index cannot be used.
public enum SearchIndexError: Error, CustomStringConvertible, Sendable {
    /// The manifest is no such file, or one of another version of the format.
    case unknownFormat(path: String)
    /// A file is not the part of an index that it should be.
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

    /// What is wrong, in Chinese.
    public var chineseDescription: String {
        switch self {
        case .unknownFormat(let path): "\(path) 不是第 \(SearchIndex.version) 版的检索索引"
        case .unreadable(let path, let reason): "\(path) 不能作为检索索引的一部分读取：\(reason)"
        case .missingUnit(let number): "检索索引里没有第 \(number) 个单元的文字"
        }
    }
}
