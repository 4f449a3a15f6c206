/// A line before the first or after the last provision, kept verbatim.
public struct MarginLine: Sendable {
    /// What a line outside the provisions is there for; raw values are those of the data contract.
    public enum Role: String, Sendable, CaseIterable {
        case title
        case cover
        case documentNumber = "document-number"
        case issuer
        case recipients
        case preamble
        case history
        case contents
        case signature
        case date
        case note
        case other
    }

    /// What the line is.
    public let role: Role
    /// The line's text, trimmed of white space and Markdown marks.
    public let text: Span
    /// The 1-based source line.
    public let line: Int

    /// A line with its role.
    public init(role: Role, text: Span, line: Int) {
        self.role = role
        self.text = text
        self.line = line
    }
}
