import PolicyLinking
import PolicyModel

/// Links a corpus on all cores.
enum CorpusLinks {
    /// The links of a corpus in the order of its documents.
    static func make(_ policies: [Policy], _ annotations: [Annotations], topics: [Topic]) -> [ClauseLink] {
        let formal = Set(topics.filter(\.isFormal).map(\.id))
        let documents = Array(zip(policies, annotations))
        let preparations = documents.mapInParallel { Linker.Preparation($0, $1, formal: formal) }
        let linker = Linker(policies, annotations, preparations)
        return Array(policies.indices).mapInParallel { linker.links(of: $0) }.flatMap { $0 }
    }
}
