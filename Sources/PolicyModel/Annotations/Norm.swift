/// One thing that a sentence requires, forbids, permits, encourages, promises or aims at.
public struct Norm: Sendable {
    /// What kind of norm it is; raw values are those of the data contract.
    public enum Modality: String, Sendable, CaseIterable {
        case obligation
        case prohibition
        case permission
        case encouragement
        case commitment
        case target
    }

    /// The whole sentence.
    public var sentence: Passage
    /// The part of the sentence that states this norm.
    public var passage: Passage
    /// Its kind.
    public var modality: Modality
    /// The words that showed its kind.
    public var trigger: Passage
    /// Who is bound, addressed, leading or cooperating.
    public var actors: [ActorMention]
    /// What is to be done, where the sentence says.
    public var action: Passage?
    /// By when, where the sentence says.
    public var deadline: Passage?
    /// Under which condition, where the sentence says.
    public var condition: Passage?

    /// A norm with its evidence.
    public init(
        sentence: Passage, passage: Passage, modality: Modality, trigger: Passage, actors: [ActorMention] = [],
        action: Passage? = nil, deadline: Passage? = nil, condition: Passage? = nil
    ) {
        self.sentence = sentence
        self.passage = passage
        self.modality = modality
        self.trigger = trigger
        self.actors = actors
        self.action = action
        self.deadline = deadline
        self.condition = condition
    }
}

/// Somebody whom a norm names.
public struct ActorMention: Hashable, Sendable {
    /// What the actor is to the norm; raw values are those of the data contract.
    public enum Role: String, Sendable, CaseIterable {
        /// Bound by it.
        case bearer
        /// Encouraged, permitted or supported by somebody else.
        case addressee
        /// Answers first for it (牵头).
        case lead
        /// Takes part in it (配合).
        case cooperating
    }

    /// How the text comes to name the actor.
    public enum Origin: String, Sendable, CaseIterable {
        /// In the sentence itself.
        case explicit
        /// In the words that introduce the list or the sentences before.
        case inherited
        /// Nowhere: the issuer, whom a sentence without a subject binds.
        case implied
    }

    /// The name as found.
    public var name: String
    /// The name in `content/actors.yml`, or nil where it is not listed.
    public var canonical: String?
    /// What the actor is to the norm.
    public var role: Role
    /// How the text comes to name the actor.
    public var origin: Origin

    /// A mention of an actor.
    public init(name: String, canonical: String?, role: Role, origin: Origin) {
        self.name = name
        self.canonical = canonical
        self.role = role
        self.origin = origin
    }
}
