import PolicyModel

/// One document → what its words say.
public struct PolicyAnnotator: Sendable {
    private let annotators: [any Annotator]

    /// The annotators in the order in which they build on one another, with the vocabulary that they read.
    ///
    /// - Parameter findsTargets: Whether figures and dates are looked for, on which nothing else builds.
    public init(_ vocabulary: Vocabulary, findsTargets: Bool = true) {
        let others: [any Annotator] = [
            ChecklistAnnotator(vocabulary), DefinitionAnnotator(vocabulary), TopicAnnotator(vocabulary),
        ]
        annotators =
            [NormAnnotator(vocabulary), ReferenceAnnotator(vocabulary)]
            + (findsTargets ? [TargetAnnotator(vocabulary)] : []) + others
    }

    /// Annotates a document. Every finding quotes the words that it comes from.
    public func annotate(_ policy: Policy) -> Annotations {
        let reading = Reading(policy)
        var annotations = Annotations()
        for annotator in annotators { annotator.annotate(reading, into: &annotations) }
        return annotations
    }
}
