import PolicyModel

/// The proof that every annotation quotes the text: its range, counted over the provision as printed, gives its quote.
struct EvidenceCheck {
    private let policy: Policy
    /// The provisions as printed, by division and index.
    private var printed: [[Int]: [Unicode.Scalar]] = [:]

    init(_ policy: Policy) {
        self.policy = policy
    }

    /// The annotations whose range does not give their quote; empty as it must be.
    mutating func faults(in annotations: Annotations) -> [Diagnostic] {
        passages(of: annotations).filter { !reproduces($0) }.map { passage in
            Diagnostic(
                .error, "quote-mismatch", "an annotation's range does not give its quote “\(policy.quote(passage))”",
                file: policy.source.file, line: policy.source.position(of: passage.span.start).line,
                hint: "This is a fault of the annotators, not of the text: please report it with the text.")
        }
    }

    private func passages(of annotations: Annotations) -> [Passage] {
        var passages: [Passage] = []
        for norm in annotations.norms {
            passages += [norm.sentence, norm.passage, norm.trigger]
            passages += [norm.action, norm.deadline, norm.condition].compactMap { $0 }
        }
        passages += annotations.references.map(\.passage)
        passages += annotations.targets.map(\.passage)
        passages += annotations.checklists.map(\.leadIn)
        for definition in annotations.definitions { passages += [definition.term, definition.meaning] }
        return passages + annotations.exclusions.map(\.passage)
    }

    private mutating func reproduces(_ passage: Passage) -> Bool {
        guard let index = passage.provision else { return !passage.span.isEmpty }
        let key = [passage.division, index]
        let scalars = printed[key] ?? print(index, in: policy.divisions[passage.division].provisions)
        printed[key] = scalars
        let range = policy.range(of: passage)
        guard range.upperBound <= scalars.count, !range.isEmpty else { return false }
        return scalars[range].elementsEqual(policy.quote(passage).unicodeScalars)
    }

    private func print(_ index: Int, in tree: ProvisionTree) -> [Unicode.Scalar] {
        let node = tree.nodes[index]
        let head = [node.number, node.heading].compactMap { $0 }.map { policy.source[$0] }.joined()
        return Array((head + policy.text(of: index, in: tree)).unicodeScalars)
    }
}
