import PolicyAnnotation
import PolicyModel
import PolicyParsing

/// The reference words that the project ships, and short ways to what they find.
enum References {
    static let words = ShippedVocabulary.words("references")

    static func read(_ text: String) -> (policy: Policy, annotations: Annotations) {
        let source = SourceText(file: "text.txt", bytes: Array(text.utf8))
        let policy = PolicyParser.parse(source, facts: DeclaredFacts(id: "text", provenance: Provenance(sha256: "")))
            .value
        var annotations = Annotations()
        ReferenceAnnotator(words).annotate(Reading(policy), into: &annotations)
        return (policy, annotations)
    }

    /// One line for each reference: its words, an arrow, and where it leads or why it does not.
    static func lines(_ text: String) -> [String] {
        let (policy, annotations) = read(text)
        return annotations.references.map { reference in
            let place = reference.target.map { $0.provision ?? "text" } ?? reference.unresolved?.rawValue ?? "?"
            return "\(policy.quote(reference.passage)) → \(place)"
        }
    }

    /// Title, pinpoint and relation of the external mentions of one sentence in an article.
    static func external(_ sentence: String) -> [String] {
        read("某市某办法\n第一条 \(sentence)\n").annotations.references.filter { $0.kind == .external }.map {
            [$0.title, $0.pinpoint, $0.relation.rawValue].compactMap { $0 }.joined(separator: " ")
        }
    }
}
