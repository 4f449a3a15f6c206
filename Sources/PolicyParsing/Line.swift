import PolicyModel

/// A line of the text that holds more than white space and Markdown marks.
struct Line: Sendable {
    /// Its text, trimmed of white space and of a Markdown heading mark.
    let text: Span
    /// The 1-based line of the file.
    let number: Int
    /// The depth of its Markdown heading mark; 0 without one.
    let headingLevel: Int
    /// What it may be numbered with; cleared where the context shows that the line is running text.
    var marker: Marker?
    /// Whether it lies inside a quotation that began on an earlier line, as the new wording in an amending decision.
    var isQuoted = false
}
