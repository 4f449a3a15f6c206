/// What a document's words say, each finding with the words that say it.
public struct Annotations: Sendable {
    /// What its sentences require, forbid, permit, encourage, promise or aim at, in document order.
    public var norms: [Norm] = []
    /// What it mentions, in document order.
    public var references: [Reference] = []
    /// The figures that it sets, in document order.
    public var targets: [Target] = []
    /// The lists that a reader works through, in document order.
    public var checklists: [Checklist] = []
    /// The terms that it defines, in document order.
    public var definitions: [Definition] = []
    /// What its clauses are about: clause by clause, the primary topic first, then by score.
    public var topics: [TopicLabel] = []
    /// Every occurrence of a trigger that made no finding, and the rule that excluded it: nothing is skipped silently.
    public var exclusions: [Exclusion] = []

    /// No findings.
    public init() {}
}

/// An occurrence of a trigger word that is no finding.
public struct Exclusion: Sendable {
    /// The trigger as found.
    public var passage: Passage
    /// The name of the rule that excluded it, in kebab case (`noun-phrase`, `principle`, `quoted-text`).
    public var rule: String

    /// A trigger with the rule that excluded it.
    public init(passage: Passage, rule: String) {
        self.passage = passage
        self.rule = rule
    }
}
