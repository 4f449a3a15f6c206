/// A finding about the content: a value, not an exception. Printing it is the command's work.
public struct Diagnostic: Hashable, Sendable {
    /// How grave a finding is; raw values are those of the data contract.
    public enum Severity: String, Sendable, CaseIterable {
        /// The content cannot be published.
        case error
        /// Probably a mistake; published as it is.
        case warning
        /// Worth knowing.
        case note
    }

    /// How grave it is.
    public let severity: Severity
    /// A stable name of the kind of finding, in kebab case.
    public let code: String
    /// What was found.
    public let message: Message
    /// The file, as the reader knows it.
    public let file: String
    /// 1-based line; nil where the finding is about the file as a whole.
    public let line: Int?
    /// 1-based column in Unicode scalars; nil where the finding is about the line as a whole.
    public let column: Int?
    /// What to do about it.
    public let hint: Message?

    /// A finding at a place.
    public init(
        _ severity: Severity, _ code: String, _ message: Message, file: String, line: Int? = nil, column: Int? = nil,
        hint: Message? = nil
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.file = file
        self.line = line
        self.column = column
        self.hint = hint
    }
}

/// A value together with what was found while making it.
public struct Reported<Value: Sendable>: Sendable {
    /// The value.
    public var value: Value
    /// The findings, in the order in which they arose.
    public var diagnostics: [Diagnostic]

    /// A value with its findings.
    public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }
}
