import PolicyModel

/// What governs a segment: the word that decides whether it states a norm, and which.
enum Governor {
    /// 应当, 不得, 可以, 负责 …: the token's index.
    case modal(Int)
    /// 鼓励, 支持 …: the token's index, and whom it addresses.
    case encouragement(Int, Agent?)
    /// A verb without a subject; for verbs like 推动 who is to act.
    case imperative(Int, Agent?)
    /// A verb of expected result without a subject.
    case result(Int)
    /// A consequence without a subject: 取消称号.
    case decision(Int)
    /// A verb that only a subject carried along makes a norm: 提出推荐意见.
    case step(Int)
    /// A named actor and what it does.
    case actor(Agent, Int, partners: [Span])
    /// 由省知识产权局组织实施: who does it, the verb, and who joins.
    case agency(Agent, Int, partners: [Span])
    /// A named actor without a verb: 省知识产权局会同省有关单位，
    case topic(Agent, partners: [Span])
    /// 试点城市政府是责任主体，: who is said to be something, and may be bound by a modal behind it.
    case described(Agent)
    /// 请结合实际认真贯彻实施.
    case request(Int)
    /// 坚持….
    case principle
    /// …的，如…，: a condition.
    case condition
    /// Anything else.
    case none
}
