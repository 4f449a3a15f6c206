import PolicyModel

/// A reference of the corpus: where it is found.
public struct Mention: Hashable, Sendable {
    /// Index in ``KnowledgeBase/policies``.
    public let document: Int
    /// Index in the document's ``Annotations/references``.
    public let reference: Int
}

/// Which words lead where, and what is cited by whom: decided once, for every page.
public struct CrossReferences: Sendable {
    private let knowledge: KnowledgeBase
    private let places: [Reference.Target: CitedPlace]
    private let mentions: [Reference.Target: [Mention]]

    /// The references of a knowledge base, and what they lead to.
    public init(_ knowledge: KnowledgeBase) {
        self.knowledge = knowledge
        let places = Self.places(of: knowledge)
        var mentions: [Reference.Target: [Mention]] = [:]
        for (document, annotations) in knowledge.annotations.enumerated() {
            for (index, reference) in annotations.references.enumerated() {
                guard let target = reference.target, let place = places[target] else { continue }
                // A text that mentions itself as a whole (本办法) is no citation of it.
                if place.node == nil, place.policy.id == knowledge.policies[document].id { continue }
                let key = Reference.Target(document: target.document, provision: place.clausePath ?? target.provision)
                mentions[key, default: []].append(Mention(document: document, reference: index))
            }
        }
        self.places = places
        self.mentions = mentions
    }

    /// Where a reference leads; nil where it leads nowhere, or to what the corpus does not hold.
    public func place(of reference: Reference) -> CitedPlace? {
        reference.target.flatMap { places[$0] }
    }

    /// The references to a clause or what stands below it, or (`nil`) to a document as a whole, in the corpus' order.
    public func mentions(of document: String, clause path: String?) -> [Mention] {
        mentions[Reference.Target(document: document, provision: path)] ?? []
    }

    /// The document and the record of a mention.
    public func evidence(of mention: Mention) -> (policy: Policy, reference: Reference) {
        let policy = knowledge.policies[mention.document]
        return (policy, knowledge.annotations[mention.document].references[mention.reference])
    }

    private static func places(of knowledge: KnowledgeBase) -> [Reference.Target: CitedPlace] {
        let targets = Set(knowledge.annotations.flatMap { $0.references.compactMap(\.target) })
        let wanted = Dictionary(grouping: targets, by: \.document)
        var places: [Reference.Target: CitedPlace] = [:]
        for policy in knowledge.policies {
            guard let targets = wanted[policy.id] else { continue }
            let paths = Set(targets.map { $0.provision ?? "" })
            for (division, text) in policy.divisions.enumerated() {
                add(CitedPlace(policy: policy, division: division, node: nil), text.path, if: paths, to: &places)
                for node in text.provisions.nodes.indices {
                    let path = text.provisions.path(of: node)
                    add(CitedPlace(policy: policy, division: division, node: node), path, if: paths, to: &places)
                }
            }
        }
        return places
    }

    private static func add(
        _ place: CitedPlace, _ path: String, if paths: Set<String>, to places: inout [Reference.Target: CitedPlace]
    ) {
        guard paths.contains(path) else { return }
        let provision = path.isEmpty ? nil : path
        places[Reference.Target(document: place.policy.id, provision: provision)] = place
    }
}
