import PolicyModel

/// What is to be imported, and what is known of it besides its bytes.
public struct ImportRequest: Sendable {
    /// The file; `-` stands for standard input.
    public var file: String
    /// The content folder that it is to become part of.
    public var content: String
    /// The id; nil where the file's name or its 发文字号 is to give one.
    public var id: String?
    /// The jurisdiction, where the text does not tell.
    public var jurisdiction: String?
    /// Where the file was published.
    public var source: String?
    /// The day on which it was fetched from there.
    public var retrieved: CivilDate
    /// Whether a file that exists may be replaced.
    public var mayReplace: Bool

    /// A request.
    public init(
        file: String, content: String, id: String? = nil, jurisdiction: String? = nil, source: String? = nil,
        retrieved: CivilDate, mayReplace: Bool = false
    ) {
        self.file = file
        self.content = content
        self.id = id
        self.jurisdiction = jurisdiction
        self.source = source
        self.retrieved = retrieved
        self.mayReplace = mayReplace
    }
}
