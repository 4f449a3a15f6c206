import PolicyModel

/// Two documents of the same id would share their addresses.
enum DuplicateIDs {
    /// An error for each file whose id an earlier file has.
    static func find(in documents: [(id: String, file: String)]) -> [Diagnostic] {
        var first: [String: String] = [:]
        return documents.compactMap { id, file in
            guard let earlier = first[id] else {
                first[id] = file
                return nil
            }
            return Diagnostic(
                .error, "duplicate-id", "the id “\(id)” is that of \(earlier) as well", file: file,
                hint: "state another id in the front matter, or rename a file that has none")
        }
    }
}
