import PolicyModel

/// The documents that a content folder has already.
struct PresentPolicies {
    private let folder: String
    private let policies: [Policy]

    init(_ content: String) {
        folder = content + "/policies"
        policies = FolderWriting.exists(folder) ? Corpus.read([folder]).policies : []
    }

    /// Where a new document belongs: with the others of its jurisdiction.
    func path(for id: String, jurisdiction: String?) -> String {
        let neighbours = policies.filter { jurisdiction != nil && $0.metadata.jurisdiction == jurisdiction }
        let near = neighbours.first.map { policy in
            policy.source.file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        }
        return "\(near ?? "\(folder)/\(jurisdiction?.lowercased() ?? "unsorted")")/\(id).md"
    }

    /// What speaks for the document being here already.
    func notes(about policy: Policy) -> [Message] {
        policies.compactMap { other -> Message? in
            let facts = (policy.metadata, other.metadata)
            if let number = facts.0.documentNumber, number == facts.1.documentNumber {
                return "\(other.source.file) has the same 发文字号, \(number)"
            }
            if other.id == policy.id { return "\(other.source.file) has the same id, \(policy.id)" }
            return facts.0.title == facts.1.title ? "\(other.source.file) has the same title" : nil
        }
    }
}
