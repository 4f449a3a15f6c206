extension String {
    /// The text, or its first `limit` scalars with an ellipsis that says so.
    func shortened(to limit: Int) -> String {
        let scalars = unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
            end < scalars.endIndex
        else { return self }
        return self[..<end] + "…"
    }
}
