import PolicyModel

/// A figure that a text sets, and where.
public struct Figure: Sendable {
    /// Index of the document in ``KnowledgeBase/policies``.
    public let document: Int
    /// The clause that sets it.
    public let clause: ClausePlace
    /// The figure.
    public let target: Target

    /// The document.
    public var policy: Policy { clause.policy }
}

/// Every figure of the corpus that stands in a clause, and which of them can be read side by side.
public struct FigureIndex: Sendable {
    /// In the documents' order, then as they stand in the text.
    public let all: [Figure]
    /// Figures of several documents on the same thing, one line each.
    public let lines: [FigureLine]

    init(_ knowledge: KnowledgeBase) {
        let all = zip(knowledge.policies, knowledge.annotations).enumerated().flatMap { document, found in
            found.1.targets.compactMap { target in
                found.0.clausePlace(of: target.passage).map { Figure(document: document, clause: $0, target: target) }
            }
        }
        self.all = all
        lines = FigureLine.lines(of: all, in: knowledge)
    }

    /// The figures of a kind: those with a day or a year first, the nearest before the later ones.
    public func figures(_ kind: Target.Kind) -> [Figure] {
        all.filter { $0.target.kind == kind }.enumerated().sorted { one, other in
            (one.element.target.deadline ?? "~", one.offset) < (other.element.target.deadline ?? "~", other.offset)
        }.map(\.element)
    }
}
