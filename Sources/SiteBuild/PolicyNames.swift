/// What may stand in a document's front matter as its name and its place.
public enum PolicyNames {
    /// Whether a text can be a document's id: lower-case letters and digits in words joined by single hyphens.
    public static func isID(_ text: String) -> Bool { WebName.isValid(text) }

    /// Whether a text has the form of ISO 3166: `CN`, `CN-ZJ`.
    public static func isJurisdiction(_ text: String) -> Bool { PolicyFrontMatter.isJurisdiction(text) }
}
