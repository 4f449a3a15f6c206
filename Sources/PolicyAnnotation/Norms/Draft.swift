import PolicyModel

/// A norm while its sentence is read.
struct Draft {
    /// Who does what the words behind the trigger say: whether later segments without a subject go on with it.
    enum Scope {
        /// A bearer: 各地要积极争取支持，努力形成合力.
        case bearer
        /// Somebody encouraged or moved to act.
        case addressee(isAuthority: Bool)
        /// The issuer: each further imperative is a norm of its own.
        case issuer
        /// A consequence: 取消称号并予以摘牌.
        case decision
        /// An objective.
        case objective
    }

    var modality: Norm.Modality
    let trigger: Span
    /// Where the norm's own words begin and end.
    var start: Int
    var end: Int
    /// Where what is to be done begins.
    let actionStart: Int
    var scope: Scope
    /// Who is named, and as what.
    var actors: [NamedActor] = []
    var condition: Span?
    /// The deadline that stands before it, in a segment of its own.
    var deadline: Span?
    /// Whether 由 names who sanctions somebody else.
    var isSanction = false
    /// The index of the trigger's token, or nil where it is no trigger word.
    var token: Int?
}

/// A name in the text and what it is to a norm.
struct NamedActor: Hashable {
    let name: Span
    let role: ActorMention.Role
    let origin: ActorMention.Origin

    /// The same actor, taken over by a later sentence.
    func inherited() -> NamedActor { NamedActor(name: name, role: role, origin: .inherited) }
}
