import ChineseText
import PolicyModel

/// What is known about the clauses of a document beyond their words: tags to narrow results, labels to find them by.
public struct SearchFacts: Sendable {
    // A clause has few of each: looking through them costs less than sets do.
    private var tags: [String: [SearchTag]] = [:]
    private var labels: [String: [BytewiseText]] = [:]
    /// The short names that it gives to other documents (以下简称《…》).
    private var shortNames: [(document: String, name: String)] = []

    /// The facts about the clauses of a document.
    ///
    /// A further kind of fact plugs in here: it adds a tag of its facet, and the words by which readers ask for it.
    public init(_ annotations: Annotations, of policy: Policy, topics: [Topic], language: SearchLanguage) {
        let names = Dictionary(topics.map { ($0.id, $0.name) }) { first, _ in first }
        for label in annotations.topics {
            let tree = policy.divisions[label.clause.division].provisions
            let clause = tree.path(of: label.clause.provision)
            add(SearchTag(facet: .topic, value: label.topic), to: clause)
            if let name = names[label.topic] { add(label: name, to: clause) }
        }
        for norm in annotations.norms {
            let clause = policy.clausePath(of: norm.passage)
            add(SearchTag(facet: .modality, value: norm.modality.rawValue), to: clause)
            for actor in norm.actors where actor.origin != .implied {
                add(SearchTag(facet: .actor, value: actor.canonical ?? actor.name), to: clause)
                if let canonical = actor.canonical { add(label: canonical, to: clause) }
            }
        }
        for list in annotations.checklists {
            let clause = policy.clausePath(of: list.leadIn)
            for word in language.words(for: list.kind) { add(label: word, to: clause) }
        }
        shortNames = annotations.references.compactMap { reference in
            reference.alias.flatMap { alias in reference.target.map { ($0.document, alias) } }
        }
    }

    /// No facts.
    init() {}

    /// The tags of a clause, sorted.
    func tags(of clause: String) -> [SearchTag] { (tags[clause] ?? []).sorted() }

    /// The words by which a clause is found although it need not hold them, sorted.
    func labels(of clause: String) -> [String] { (labels[clause] ?? []).sorted().map(\.text) }

    private mutating func add(_ tag: SearchTag, to clause: String) { Self.add(tag, to: &tags[clause, default: []]) }

    private mutating func add(label: String, to clause: String) {
        Self.add(BytewiseText(label), to: &labels[clause, default: []])
    }

    private static func add<Fact: Equatable>(_ fact: Fact, to facts: inout [Fact]) {
        if !facts.contains(fact) { facts.append(fact) }
    }

    /// For each document, the short names that documents of the corpus give it, sorted.
    static func shortNames(_ facts: [SearchFacts]) -> [String: [String]] {
        var names: [String: Set<String>] = [:]
        for given in facts.lazy.flatMap(\.shortNames) { names[given.document, default: []].insert(given.name) }
        return names.mapValues { $0.sorted() }
    }
}

extension Policy {
    /// What can be said of the document as a whole.
    var documentTags: [SearchTag] {
        var tags = [SearchTag(facet: .kind, value: metadata.kind.rawValue)]
        if let code = metadata.jurisdiction { tags.append(SearchTag(facet: .jurisdiction, value: code)) }
        if let year = day?.year { tags.append(SearchTag(facet: .year, value: String(year))) }
        return tags
    }

    /// The day by which readers know a document.
    private var day: CivilDate? { metadata.dates.published ?? metadata.dates.adopted ?? metadata.dates.effective }

    /// How much its authority and its youth add to the worth of its clauses, in thousandths: a law goes before a notice
    /// that says the same, a new text before an old one.
    var prior: Int {
        let authority =
            switch metadata.kind {
            case .law: 4
            case .regulation, .interpretation: 3
            case .rules, .administrativeMeasures, .decision: 2
            case .opinions, .measures, .plan: 1
            case .notice, .reply, .other: 0
            }
        let decades = (day.map { min(max($0.year, 1980), 2030) } ?? 1980) - 1980
        return authority * 10 + decades
    }
}
