import PolicyModel

/// What a received file says: the lines of its text, and what the file states about itself beside them.
public struct ReceivedText: Sendable {
    /// The lines of the text, without blank ones, trimmed of white space. Nothing but layout is set aside.
    public var lines: [String]
    /// What the file names as the document's title, outside its text.
    public var title: String?
    /// What the file names as the body that published it.
    public var publisher: String?
    /// What the file names as the day of publication, as it is written there.
    public var published: String?
    /// What the file names as its own address.
    public var url: String?
    /// What a reader of the result should look at, beside the text itself.
    public var notes: [Message]

    /// A text and what is known of it.
    public init(
        lines: [String], title: String? = nil, publisher: String? = nil, published: String? = nil, url: String? = nil,
        notes: [Message] = []
    ) {
        self.lines = lines
        self.title = title
        self.publisher = publisher
        self.published = published
        self.url = url
        self.notes = notes
    }
}

/// Why a received file gives no text.
public enum UnreadableDocument: Error, Hashable {
    /// The bytes are not what the format asks for; the words say what is wrong.
    case damaged(Message)
    /// The file is whole, but holds no text that can be read: a scan, an empty page.
    case withoutText(Message)
    /// The format is known and not read here; the words say what to do instead.
    case unsupported(Message)
}
