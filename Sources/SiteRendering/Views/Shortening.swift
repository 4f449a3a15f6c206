extension String {
    /// The text, or its first `limit` scalars with an ellipsis that says so.
    func shortened(to limit: Int) -> String {
        unicodeScalars.count <= limit ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(limit))) + "…"
    }
}
