import ChineseText
import PolicyModel

/// Reads the norms of one sentence, segment by segment.
///
/// A trigger opens a norm; the segments behind it without a subject of their own belong to whoever the norm is about:
/// in 支持知识产权服务机构开展技术创新，加强新技术的开发利用 the second segment is what the institutions are encouraged to
/// do, in 鼓励跨区域合作，研究制定指引 it is what the issuer does.
struct SentenceReader {
    let tokens: [Token]
    let segments: [Segment]
    let bytes: [UInt8]
    let context: NormContext
    /// The document's title.
    let title: [UInt8]
    /// Who was bound in the sentence before, in the same provision.
    let before: [NamedActor]
    /// Whether the sentence before set an objective, in the same provision.
    let followsObjective: Bool

    /// Whether the sentence before ended in a sanction by a named authority, in the same provision.
    let followsSanction: Bool

    /// The norms found so far.
    var drafts: [Draft] = []
    /// The actors whom the sentence has named without a norm: the subject of what follows.
    var topic: [NamedActor] = []
    /// Who is said to be something: the subject of a modal behind it, of nothing else.
    var portrayed: [NamedActor] = []
    /// Why the triggers that opened no norm did not, by token index.
    var rules: [Int: ExclusionRule] = [:]

    var condition: Span?
    /// The deadline that holds from here on: 2026年底前，….
    var deadline: Span?
    var isEnactment = false
    var isPurpose = false

    init(
        tokens: [Token], segments: [Segment], bytes: [UInt8], context: NormContext, title: [UInt8],
        before: [NamedActor], followsObjective: Bool, followsSanction: Bool
    ) {
        self.tokens = tokens
        self.segments = segments
        self.bytes = bytes
        self.context = context
        self.title = title
        self.before = before
        self.followsObjective = followsObjective
        self.followsSanction = followsSanction
    }

    var segmentReader: SegmentReader {
        SegmentReader(tokens: tokens, bytes: bytes, inArticles: context.inArticles)
    }

    var active: Draft? { drafts.last }

    /// Reads the whole sentence.
    mutating func read() {
        isEnactment = tokens.contains { $0.isAny(of: .enactments) }
        let definition = tokens.first { $0.isAny(of: .definitions) }
        isPurpose = startsWithPurpose
        if let objective = objectiveOfPlace { return open(objective) }
        for segment in segments {
            if let definition, segment.end > definition.start {
                exclude(segment, as: .definition)
            } else {
                read(segment)
            }
        }
    }

    mutating func read(_ segment: Segment) {
        if let deadline = TimePhrase(bytes: bytes).deadline(of: segment) { self.deadline = deadline }
        if readObjective(segment) { return }
        if readOffence(segment) { return }
        if readModals(segment) { return }
        if isWithinCase(segment) { return hold(segment) }
        if readNotice(segment) { return }
        if endsInException(segment) { return goOn(segment) }
        if joinsPartner(segment) { return goOn(segment) }
        if readDuty(segment) { return }
        let governor = segmentReader.governor(of: segment)
        switch governor {
        case .condition: hold(segment)
        case .principle: exclude(segment, as: .principle)
        case .topic(let agent, let partners):
            name(agent, partners)
            // 不得以结婚为由，侵害妇女的各项权益: nothing follows that the name could be the subject of.
            if segment.end == segments.last?.end { goOn(segment) }
        case .actor(let agent, let verb, let partners): readActor(agent, verb, partners, in: segment)
        case .described(let agent):
            portrayed = actors(agent.names, [], .bearer)
            goOn(segment)
        case .agency(let agent, let verb, let partners): openAgency(agent, verb, partners, in: segment)
        case .request(let index): openRequest(index, in: segment)
        case .encouragement(let index, let agent): readEncouragement(index, agent, in: segment)
        case .imperative(let index, let agent): readImperative(index, agent, in: segment)
        case .result(let index): readResult(index, in: segment)
        case .decision(let index): readDecision(index, in: segment)
        case .step(let index): readStep(index, in: segment)
        case .modal, .none: goOn(segment)
        }
    }
}

extension SentenceReader {
    /// 但当事人另有约定的除外 takes something out of the norm before it.
    func endsInException(_ segment: Segment) -> Bool {
        guard let last = segment.tokens.last else { return false }
        return tokens[last].isAny(of: .exceptions) && tokens[last].end == segment.end
    }
}
