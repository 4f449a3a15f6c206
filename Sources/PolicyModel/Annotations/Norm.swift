/// One thing that a sentence requires, forbids, permits, encourages, promises or aims at.
///
/// It never changes, and its clause, its document and the register all show it: it is a class, so that there is one of it.
public final class Norm: Sendable {
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
    public let sentence: Passage
    /// The part of the sentence that states this norm, with what it is about.
    public let passage: Passage
    /// Its kind.
    public let modality: Modality
    /// The words that showed its kind.
    public let trigger: Passage
    /// Who is bound, addressed, leading or cooperating.
    public let actors: [ActorMention]
    /// What is to be done, where the sentence says.
    public let action: Passage?
    /// By when, where the sentence says.
    public let deadline: Passage?
    /// In which case or on which occasion, where words in front of the norm say so: all of them, with their commas.
    public let condition: Passage?

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
    /// The same norm with other actors.
    public func with(actors: [ActorMention]) -> Norm {
        Norm(
            sentence: sentence, passage: passage, modality: modality, trigger: trigger, actors: actors, action: action,
            deadline: deadline, condition: condition)
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
