import PolicyModel

/// The terms that texts define and the short names that they give to other texts, document by document.
public struct Glossary: Sendable {
    /// A term.
    public struct Entry: Sendable {
        /// What the entry rests on.
        public enum Kind: String, Sendable, CaseIterable {
            /// 本办法所称…，是指…
            case definition
            /// 《…》（以下简称…）
            case abbreviation
        }

        /// What it rests on.
        public let kind: Kind
        /// The term.
        public let term: String
        /// What it means, in the text's words.
        public let meaning: String
        /// Where it holds, as printed; nil where the text does not say.
        public let scope: String?
        /// Index of the document in ``KnowledgeBase/policies``.
        public let document: Int
        /// The words that state it.
        public let passage: Passage
    }

    /// In the documents' order, then as they stand in the text.
    public let entries: [Entry]

    init(_ knowledge: KnowledgeBase) {
        entries = zip(knowledge.policies, knowledge.annotations).enumerated().flatMap { document, found in
            Self.entries(of: found.0, found.1, document)
        }
    }

    /// A short name that is also read as a definition is listed once, as a short name.
    private static func entries(of policy: Policy, _ found: Annotations, _ document: Int) -> [Entry] {
        let short = found.references.compactMap { reference -> Entry? in
            guard reference.kind == .aliasDefinition, let alias = reference.alias else { return nil }
            return Entry(
                kind: .abbreviation, term: alias, meaning: reference.antecedent ?? reference.title, scope: nil,
                document: document, passage: reference.passage)
        }
        let known = Set(short.map(\.term))
        let defined = found.definitions.compactMap { definition -> Entry? in
            let term = policy.quote(definition.term)
            guard !known.contains(term) else { return nil }
            return Entry(
                kind: .definition, term: term, meaning: policy.quote(definition.meaning), scope: definition.scope,
                document: document, passage: definition.term)
        }
        return (short + defined).enumerated().sorted {
            ($0.element.passage.division, $0.element.passage.span.start, $0.offset)
                < ($1.element.passage.division, $1.element.passage.span.start, $1.offset)
        }.map(\.element)
    }
}
