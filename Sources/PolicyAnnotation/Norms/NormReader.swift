import ChineseText
import PolicyModel

/// Reads the norms of one document, sentence by sentence, with what each sentence takes over from those before.
struct NormReader {
    /// What was found so far.
    var norms: [Norm] = []
    /// What looks like a norm and is none, with the rule that says so.
    var exclusions: [Exclusion] = []

    let reading: Reading
    let bytes: [UInt8]
    private let title: [UInt8]
    let names: ActorNames
    let jurisdiction: String?
    let shortName: ShortName
    var scanner: TokenScanner
    private var headings: TokenScanner

    /// What the headings announce, by where they begin: every provision below one asks.
    private var announced: [Int: WordClass] = [:]
    var context = NormContext()
    private var place: Passage?
    /// How many sentences of the provision were read: the first of an item is what the list is of.
    private var sentencesHere = 0
    private var leadIns: [Int: ListMeaning] = [:]
    private var before: [NamedActor] = []
    private var followsObjective = false
    private var followsSanction = false
    /// Index of the first norm of the measure that a responsibility note would be about.
    var measure = 0
    /// The last note in this provision, the norms that it is about, and whom these name themselves.
    var noted: (note: ResponsibilityNote, norms: Range<Int>, own: [[ActorMention]])?
    var firstLeads = false

    init(_ reading: Reading, lexicon: NormLexicon, names: ActorNames, quantifiers: [String]) {
        self.reading = reading
        self.names = names
        jurisdiction = reading.policy.metadata.jurisdiction
        bytes = reading.policy.source.bytes
        title = Array(reading.policy.metadata.title.utf8)
        shortName = ShortName(bytes, quantifiers: quantifiers)
        scanner = TokenScanner(lexicon)
        headings = TokenScanner(lexicon)
    }

    /// Reads all sentences.
    mutating func read() {
        for index in reading.sentences.indices { read(index) }
    }

    private mutating func read(_ index: Int) {
        let sentence = reading.sentences[index]
        enter(sentence.passage)
        sentencesHere += 1
        scanner.scan(reading.cursor(sentence.passage.span))
        guard !sentence.isHeading else { return exclude(sentence, as: context.isMargin ? .margin : .heading) }
        if readNote(sentence) { return }
        var leadIn = sentence.leadIn.flatMap { leadIns[$0] }
        // 未依法履行义务的；: an item that ends in 的 is a case, whatever its lead-in says.
        if leadIn != nil, endsInAttribute { leadIn = .matters }
        if case .matters = leadIn, statesConsequence || sentencesHere > 1 { leadIn = nil }
        var context = context
        if case .matters = leadIn { context.isMatter = true }
        guard !scanner.tokens.isEmpty || leadIn != nil else { return }
        var reader = SentenceReader(
            tokens: scanner.tokens, segments: scanner.segments, bytes: bytes, context: context, title: title,
            before: before.isEmpty ? listedActors(leadIn) : before, followsObjective: followsObjective,
            followsSanction: followsSanction)
        reader.read()
        finish(reader, sentence, index, leadIn)
    }

    /// 应当履行下列职责：（一）负责查处案件: an item with a modal of its own binds the same.
    private func listedActors(_ leadIn: ListMeaning?) -> [NamedActor] {
        guard case .norms(let listed) = leadIn else { return [] }
        return listed.actors
    }

    /// （二）擅自收购烟叶的，没收违法所得; （三）破坏湿地，处一千元以上罚款: an item that is a case and what follows from it.
    private var statesConsequence: Bool {
        guard context.inArticles else { return false }
        let reader = SegmentReader(tokens: scanner.tokens, bytes: bytes, inArticles: true)
        return zip(scanner.segments, scanner.segments.dropFirst()).contains { first, second in
            guard !reader.endsInAttribute(second) else { return false }
            let head = reader.start(of: second)
            guard reader.endsInAttribute(first) || isFine(second, from: head.index) else { return false }
            return head.index < second.tokens.upperBound && scanner.tokens[head.index].start == head.offset
                && scanner.tokens[head.index].isAny(of: .decisions)
        }
    }

    private func isFine(_ segment: Segment, from head: Int) -> Bool {
        guard head < segment.tokens.upperBound, scanner.tokens[head].reads(anyOf: ["处", "处以", "并处"], in: bytes),
            let last = segment.tokens.last
        else { return false }
        return scanner.tokens[last].end == segment.end && scanner.tokens[last].reads("罚款", in: bytes)
    }

    private var endsInAttribute: Bool {
        guard let last = scanner.tokens.last, let segment = scanner.segments.last else { return false }
        return last.isAny(of: .attribute) && last.end == segment.end
    }

    /// Enters the provision of a sentence: what was carried over ends with the one before.
    private mutating func enter(_ passage: Passage) {
        guard place?.provision != passage.provision || place?.division != passage.division else { return }
        place = passage
        sentencesHere = 0
        scanner.leaveQuotation()
        before = []
        followsObjective = false
        followsSanction = false
        measure = norms.count
        noted = nil
        let tree = reading.divisions[passage.division].provisions
        context = NormContext.of(passage.provision, in: tree) { heading in
            if let known = announced[heading.start] { return known }
            headings.leaveQuotation()
            headings.scan(reading.cursor(heading))
            let meaning: WordClass = headings.tokens.reduce(into: []) { $0.formUnion($1.meaning) }
            announced[heading.start] = meaning
            return meaning
        }
    }

    private mutating func finish(_ reader: SentenceReader, _ sentence: Sentence, _ index: Int, _ leadIn: ListMeaning?) {
        let lead = ListReader(tokens: scanner.tokens, bytes: bytes)
            .leadIn(of: sentence, segments: scanner.segments, drafts: reader.drafts, topic: reader.topic)
        if let lead { leadIns[index] = lead }
        var inherits = false
        if case .norms(let listed) = leadIn, inherited(listed, by: reader) {
            inherits = true
            append(
                listed, sentence, partner: reader.segments.first.flatMap { reader.segmentReader.partner(atHeadOf: $0) })
        } else {
            if let head = headless(reader, leadIn) { append(head, sentence, partner: nil) }
            let front = FrontedWords(segments: scanner.segments, bytes: bytes, inArticles: context.inArticles)
            for draft in front.joined(to: reader.drafts) { append(draft, sentence, from: leadIn) }
        }
        exclude(sentence, reader, inherits)
        carry(reader)
        readTrailingNote(sentence)
    }

    /// An item is what its lead-in says, unless a modal of its own says otherwise.
    private func inherited(_ listed: ListedNorms, by reader: SentenceReader) -> Bool {
        !reader.drafts.contains { draft in
            guard let token = draft.token else {
                return listed.actors.isEmpty && draft.actors.contains { $0.origin == .explicit && $0.role == .bearer }
            }
            return scanner.tokens[token].meaning.isAny(of: .modals)
        }
    }

    /// （四）健全保密制度，不得泄露秘密: what stands before the first modal of an item is what its lead-in says.
    private func headless(_ reader: SentenceReader, _ leadIn: ListMeaning?) -> ListedNorms? {
        guard case .norms(let listed) = leadIn, listed.modality == .obligation, !listed.actors.isEmpty,
            let draft = reader.drafts.first, draft.modality == .prohibition, let first = reader.segments.first,
            draft.start >= first.end, case .imperative = reader.segmentReader.governor(of: first)
        else { return nil }
        return listed
    }

    private mutating func carry(_ reader: SentenceReader) {
        if let last = reader.drafts.last(where: { draft in
            draft.actors.contains { $0.role == .bearer || $0.role == .lead }
        }) {
            before = last.actors.map { $0.inherited() }
        } else if !reader.topic.isEmpty {
            before = reader.topic.map { $0.inherited() }
        }
        followsObjective = reader.drafts.last?.modality == .target
        followsSanction = reader.drafts.last?.isSanction ?? false
    }
}
