import PolicyModel

/// One document → what its words say.
public struct PolicyAnnotator: Sendable {
    /// What the findings are for.
    public enum Purpose: Sendable {
        /// All that there is to find.
        case knowledge
        /// What a search index holds of them: neither figures and dates, nor references but for short names of texts.
        case search
    }

    private let annotators: [any Annotator]

    /// The annotators in the order in which they build on one another, with the vocabulary that they read. On figures and
    /// references none builds.
    public init(_ vocabulary: Vocabulary, for purpose: Purpose = .knowledge) {
        let others: [any Annotator] = [
            ChecklistAnnotator(vocabulary), DefinitionAnnotator(vocabulary), TopicAnnotator(vocabulary),
        ]
        annotators =
            [NormAnnotator(vocabulary), ReferenceAnnotator(vocabulary, findsOnlyShortNames: purpose == .search)]
            + (purpose == .search ? [] : [TargetAnnotator(vocabulary)]) + others
    }

    /// Annotates a document. Every finding quotes the words that it comes from.
    public func annotate(_ policy: Policy) -> Annotations {
        let reading = Reading(policy)
        var annotations = Annotations()
        for annotator in annotators { annotator.annotate(reading, into: &annotations) }
        return annotations
    }
}
