import PolicyModel

/// References to a provision that the cited document, which is at hand, does not have.
enum StaleReferences {
    /// A warning for each: another version of the document may be meant.
    static func diagnostics(of knowledge: KnowledgeBase) -> [Diagnostic] {
        zip(knowledge.policies, knowledge.annotations).flatMap { policy, annotations in
            annotations.references.compactMap { reference in
                guard reference.kind == .external, let pinpoint = reference.pinpoint, let target = reference.target,
                    target.provision == nil
                else { return nil }
                let node = policy.divisions[reference.passage.division].provisions
                let line = reference.passage.provision.map { node.nodes[$0].line }
                return Diagnostic(
                    .warning, "reference-stale", "“\(target.document)” has no \(pinpoint)", file: policy.source.file,
                    line: line, hint: "another version of the document may be meant")
            }
        }
    }
}
