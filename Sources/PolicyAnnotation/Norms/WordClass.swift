/// What a word of the vocabulary can be in a sentence; a word may be several things (支持 as a verb of encouragement or
/// of procedure).
struct WordClass: OptionSet, Hashable, Sendable {
    let rawValue: UInt64

    static let obligation = WordClass(bit: 0)
    static let requests = WordClass(bit: 1)
    static let prohibition = WordClass(bit: 2)
    static let permission = WordClass(bit: 3)
    static let encouragement = WordClass(bit: 4)
    static let charge = WordClass(bit: 5)
    static let guards = WordClass(bit: 6)
    static let attributive = WordClass(bit: 7)
    static let principles = WordClass(bit: 8)
    static let commitments = WordClass(bit: 9)
    static let directives = WordClass(bit: 10)
    static let results = WordClass(bit: 11)
    static let goals = WordClass(bit: 12)
    static let decisions = WordClass(bit: 13)
    static let verbs = WordClass(bit: 14)
    static let nominal = WordClass(bit: 15)
    static let statives = WordClass(bit: 16)
    static let conditions = WordClass(bit: 17)
    static let cooperation = WordClass(bit: 18)
    static let adverbs = WordClass(bit: 19)
    static let prepositions = WordClass(bit: 20)
    static let conjunctions = WordClass(bit: 21)
    static let enactments = WordClass(bit: 22)
    static let definitions = WordClass(bit: 23)
    static let dutyNouns = WordClass(bit: 24)
    static let matterNouns = WordClass(bit: 25)
    static let responsibility = WordClass(bit: 26)
    static let phraseEnds = WordClass(bit: 27)
    static let lightVerbs = WordClass(bit: 28)
    static let issuerObjects = WordClass(bit: 29)
    static let authoring = WordClass(bit: 30)
    static let authorities = WordClass(bit: 31)
    static let timeEnds = WordClass(bit: 32)
    static let heads = WordClass(bit: 33)
    static let places = WordClass(bit: 34)
    static let plain = WordClass(bit: 35)
    static let pronouns = WordClass(bit: 36)
    static let quantifiers = WordClass(bit: 37)
    static let subjectTails = WordClass(bit: 38)
    /// 的, which closes what modifies a noun.
    static let attribute = WordClass(bit: 39)
    /// 、, which joins names.
    static let enumeration = WordClass(bit: 40)
    /// 等, which closes an enumeration.
    static let closure = WordClass(bit: 41)
    /// 由, before the one who acts.
    static let agency = WordClass(bit: 42)
    static let firstLeads = WordClass(bit: 43)
    static let onward = WordClass(bit: 44)

    static let objectives = WordClass(bit: 45)
    static let principleHeadings = WordClass(bit: 46)
    static let goalHeadings = WordClass(bit: 47)

    static let copulas = WordClass(bit: 48)

    static let listing = WordClass(bit: 49)
    static let state = WordClass(bit: 50)
    static let negations = WordClass(bit: 51)

    static let submissions = WordClass(bit: 53)
    static let exceptions = WordClass(bit: 54)
    static let officeCharges = WordClass(bit: 55)
    static let officeGrants = WordClass(bit: 56)
    static let officeNouns = WordClass(bit: 57)
    static let genericNouns = WordClass(bit: 58)
    static let emptyVerbs = WordClass(bit: 59)
    static let reports = WordClass(bit: 60)
    static let dispositions = WordClass(bit: 61)
    static let benefits = WordClass(bit: 62)
    static let sanctions = WordClass(bit: 63)
    /// A word that is no trigger and holds a whole trigger word: 禁止性, 所有权.
    static let disguised = WordClass(bit: 52)

    /// The lists of `content/vocabulary/norms.yml` and `actors.yml`.
    static let lists: [(name: String, meaning: WordClass)] = [
        ("norms.obligation", .obligation), ("norms.requests", .requests), ("norms.prohibition", .prohibition),
        ("norms.permission", .permission), ("norms.encouragement", .encouragement), ("norms.charge", .charge),
        ("norms.guards", .guards), ("norms.attributive", .attributive), ("norms.principles", .principles),
        ("norms.commitments", .commitments), ("norms.directives", .directives), ("norms.results", .results),
        ("norms.goals", .goals), ("norms.decisions", .decisions), ("norms.verbs", .verbs), ("norms.nominal", .nominal),
        ("norms.statives", .statives), ("norms.conditions", .conditions), ("norms.cooperation", .cooperation),
        ("norms.adverbs", .adverbs), ("norms.prepositions", .prepositions), ("norms.conjunctions", .conjunctions),
        ("norms.enactments", .enactments), ("norms.definitions", .definitions), ("norms.dutyNouns", .dutyNouns),
        ("norms.matterNouns", .matterNouns), ("norms.responsibility", .responsibility),
        ("norms.phraseEnds", .phraseEnds), ("norms.lightVerbs", .lightVerbs), ("norms.issuerObjects", .issuerObjects),
        ("norms.authoring", .authoring), ("norms.authorities", .authorities), ("norms.timeEnds", .timeEnds),
        ("norms.submissions", .submissions), ("norms.exceptions", .exceptions),
        ("norms.subjectTails", .subjectTails), ("norms.objectives", .objectives),
        ("norms.copulas", .copulas), ("norms.listing", .listing), ("norms.state", .state),
        ("norms.negations", .negations), ("norms.principleHeadings", .principleHeadings),
        ("norms.goalHeadings", .goalHeadings), ("actors.heads", .heads), ("actors.places", .places),
        ("actors.plain", .plain), ("actors.pronouns", .pronouns), ("actors.quantifiers", .quantifiers),
        ("actors.firstLeads", .firstLeads), ("actors.onward", .onward), ("actors.officeCharges", .officeCharges),
        ("actors.officeGrants", .officeGrants), ("actors.officeNouns", .officeNouns),
        ("actors.genericNouns", .genericNouns), ("norms.emptyVerbs", .emptyVerbs), ("norms.reports", .reports),
        ("norms.dispositions", .dispositions), ("norms.benefits", .benefits),
        ("norms.sanctions", .sanctions),
    ]

    /// Words that say by themselves that somebody must, must not or may.
    static let modals: WordClass = [.obligation, .prohibition, .permission, .charge, .attributive]
    /// Words each of whose occurrences ends in a norm or in an exclusion.
    static let triggers: WordClass = [.obligation, .prohibition, .permission, .charge, .attributive, .encouragement]
    /// Words that can govern a segment or what follows a name.
    static let actions: WordClass = [
        .commitments, .directives, .results, .decisions, .verbs, .encouragement, .principles, .lightVerbs,
    ]
    /// Nouns that end the name of an actor.
    static let names: WordClass = [.heads, .places, .pronouns, .state]
    /// What may stand behind an actor's name and shows that the name is complete.
    static let followers: WordClass = [
        .commitments, .directives, .results, .decisions, .verbs, .encouragement, .principles, .lightVerbs, .adverbs,
        .prepositions, .obligation, .prohibition, .permission, .charge, .cooperation, .agency, .statives, .requests,
        .conditions, .timeEnds,
    ]

    init(rawValue: UInt64) { self.rawValue = rawValue }

    /// Bits 0 to 63 are taken: a further class needs a wider set.
    private init(bit: UInt64) { rawValue = 1 << bit }

    /// Whether the word can be one of `others`.
    func isAny(of others: WordClass) -> Bool { !isDisjoint(with: others) }
}
