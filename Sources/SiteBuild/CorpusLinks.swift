import ParallelMapping
import PolicyAnnotation
import PolicyLinking
import PolicyModel

/// A corpus linked on all cores, with what people said of it laid over what was computed.
public struct CorpusLinks: Sendable {
    /// What the words of each document say, their topics reviewed.
    public let annotations: [Annotations]
    /// The links, in the order of the documents.
    public let links: [ClauseLink]
    /// What is wrong with the reviews.
    public let diagnostics: [Diagnostic]

    /// Links documents.
    ///
    /// - Parameters:
    ///   - annotations: What their words say, in their order, mentions of one another resolved.
    ///   - compared: Which of them are set beside others, in their order; all where it is nil.
    public init(
        _ policies: [Policy], _ annotations: [Annotations], _ vocabulary: Vocabulary, reviews: [ReviewEntry],
        compared: [Bool]? = nil
    ) {
        let topics = vocabulary.topics
        let book = ReviewBook(reviews, policies: policies, topics: topics.map(\.id))
        var reviewed = annotations
        for index in reviewed.indices { reviewed[index].topics = book.reviewed(reviewed[index].topics, of: index) }
        let documents = reviewed
        let preparations = Array(policies.indices).mapInParallel { index in
            compared?[index] ?? true
                ? CorpusSurvey.Preparation(policies[index], documents[index], topics: topics) : .none
        }
        let survey = CorpusSurvey(preparations)
        let surveyed = preparations.mapInParallel { survey.document($0) }
        let linker = Linker(policies, reviewed, surveyed, bodies: vocabulary.bodies)
        let computed = Array(policies.indices).mapInParallel { linker.links(of: $0) }.flatMap { $0 }
        self.annotations = reviewed
        links = book.reviewed(computed)
        diagnostics = book.diagnostics
    }
}

extension CorpusLinks {
    /// The topics of each document's clauses, reviews laid over them.
    public static func topics(
        _ corpus: Corpus, with vocabulary: Vocabulary, _ reviews: [ReviewEntry]
    ) -> [[TopicLabel]] {
        let book = ReviewBook(reviews, policies: corpus.policies, topics: vocabulary.topics.map(\.id))
        let annotations = corpus.annotations(with: vocabulary)
        return annotations.enumerated().map { book.reviewed($1.topics, of: $0) }
    }
}

extension Vocabulary {
    /// The names of bodies: one department or government each, where other actors are kinds of many.
    fileprivate var bodies: Set<String> {
        Set(
            actors.filter { $0.jurisdiction != nil || ["department", "central-government"].contains($0.kind) }.map(
                \.name))
    }
}
