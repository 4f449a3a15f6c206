import PolicyModel

/// A clause as it is compared with others.
struct ClauseProfile: Sendable {
    let place: ProvisionPlace
    /// What its heading says; without pairs where it has none.
    let heading: WordingVector
    /// What its heading and text say.
    let words: WordingVector
    /// The pairs that say most about it, by which it is looked for.
    let telling: WordingVector
    /// What its own words show it to be about, with the scores of the topics.
    let subjects: [(subject: Subject, score: Double)]
    /// What the figures that it sets count.
    let counted: Set<CountedThing>
    /// Whether it is formal above all (purpose, scope, entry into force).
    let isFormal: Bool
    /// Whether nothing would be gained by comparing it: 本办法自2018年1月1日起施行, however long the history behind it.
    let isMereForm: Bool

    /// A purpose or scope has more to say than who explains the text; a principle may be as short: 坚持政府引导、市场主导的原则.
    private static let leastPairsOfFormal = 24
    /// How many pairs stand for a clause.
    private static let tellingPairs = 24
}

/// A document as it is compared with others.
struct DocumentProfile: Sendable {
    let clauses: [ClauseProfile]
    /// The pairs that say most about it as a whole.
    let words: WordingVector
    /// The clauses that are most about each subject, the strongest first.
    let strongest: [Subject: [(clause: Int, score: Double)]]
    /// How far the topics are made for this document, from 0 to 1: on a matter of its own, they name what is incidental to
    /// most of its clauses (资金, 人才), and two clauses that share such a topic need have nothing else in common.
    let topicReach: Double

    /// The share of clauses with a topic from which on topics count in full.
    private static let fullReach = 0.8
    /// How many pairs stand for a document.
    private static let documentPairs = 128
    /// How many clauses are looked at for a topic.
    private static let clausesOfTopic = 2

    init(_ bags: DocumentBags, in table: PairTable, clauses clauseTotal: Int, documents: Int) {
        var worth: [Float] = []
        var documentWorth: [Float] = []
        worth.reserveCapacity(bags.pairs.count)
        documentWorth.reserveCapacity(bags.pairs.count)
        for (index, pair) in bags.pairs.enumerated() {
            let slot = table.slot(of: pair)
            let inCorpus = Rarity.amongClauses(slot.map { table.clauses[$0] } ?? 0, of: clauseTotal)
            worth.append(inCorpus * Rarity.withinDocument(bags.clauseCounts[index], of: bags.clauses.count))
            documentWorth.append(
                Rarity.repeated(bags.totals[index])
                    * Rarity.amongDocuments(slot.map { table.documents[$0] } ?? 0, of: documents))
        }
        let weigh = { (bag: GramBag) in WordingVector(bag, worth: worth, of: bags.pairs) }
        clauses = bags.clauses.map { ClauseProfile($0, weigh: weigh) }
        words = WordingVector(pairs: bags.pairs, weights: documentWorth).strongest(Self.documentPairs)
        strongest = Self.strongest(of: bags.clauses)
        let measures = bags.clauses.filter { !$0.isFormal }
        let onTopic = measures.count { !$0.subjects.isEmpty }
        topicReach = measures.isEmpty ? 0 : min(1, Double(onTopic) / Double(measures.count) / Self.fullReach)
    }

    private static func strongest(of clauses: [DocumentBags.Clause]) -> [Subject: [(clause: Int, score: Double)]] {
        var strongest: [Subject: [(clause: Int, score: Double)]] = [:]
        for (index, clause) in clauses.enumerated() {
            for (subject, score) in clause.subjects { strongest[subject, default: []].append((index, score)) }
        }
        return strongest.mapValues { clauses in
            Array(clauses.sorted { ($1.score, $0.clause) < ($0.score, $1.clause) }.prefix(clausesOfTopic))
        }
    }
}

extension ClauseProfile {
    fileprivate init(_ clause: DocumentBags.Clause, weigh: (GramBag) -> WordingVector) {
        place = clause.place
        heading = weigh(clause.heading)
        words = weigh(clause.words)
        telling = words.strongest(Self.tellingPairs)
        subjects = clause.subjects
        counted = clause.counted
        isFormal = clause.isFormal
        let isBrief =
            clause.words.pairs.count < Self.leastPairsOfFormal && clause.subjects.allSatisfy { $0.subject.kind == nil }
        isMereForm = clause.isFormal && (clause.setsValidity || isBrief)
    }
}

extension WordingVector {
    /// The vector of a clause's pairs, all of which stand in `pairs`, the document's own in ascending order.
    fileprivate init(_ bag: GramBag, worth: [Float], of pairs: [CharacterPair]) {
        var weights: [Float] = []
        weights.reserveCapacity(bag.pairs.count)
        var place = 0
        for (pair, count) in zip(bag.pairs, bag.counts) {
            while pairs[place] < pair { place += 1 }
            weights.append(Rarity.repeated(count) * worth[place])
        }
        self.init(pairs: bag.pairs, weights: weights)
    }
}
