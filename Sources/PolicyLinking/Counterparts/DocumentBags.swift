import PolicyModel

/// The wording of one document's clauses: what linking needs of a document, made for each on its own.
struct DocumentBags: Sendable {
    /// A clause with the pairs of its words.
    struct Clause: Sendable {
        let place: ProvisionPlace
        let heading: GramBag
        /// Heading and text together, cited titles left out.
        let words: GramBag
        /// What its own words show it to be about, with the scores of the topics.
        let subjects: [(subject: Subject, score: Double)]
        /// What the figures that it sets count.
        let counted: Set<CountedThing>
        /// Whether it is formal above all (purpose, scope, entry into force).
        let isFormal: Bool
        /// Whether it says from when and until when the document holds.
        let setsValidity: Bool
    }

    let clauses: [Clause]
    /// All pairs of the document in ascending order.
    let pairs: [CharacterPair]
    /// In how many of its clauses each pair stands.
    let clauseCounts: [UInt32]
    /// How often each pair stands in it.
    let totals: [UInt32]

    /// Of a document that is compared with none.
    static let none = DocumentBags()

    private init() { (clauses, pairs, clauseCounts, totals) = ([], [], [], []) }

    /// The wording of a document, with the topics of its clauses.
    ///
    /// - Parameters:
    ///   - titles: The titles that it cites.
    ///   - formal: The topics on which no measure stands.
    init(
        _ policy: Policy, _ annotations: Annotations, _ findings: FindingsByClause, without titles: CitedTitles,
        formal: FormalTopics
    ) {
        let labels = Dictionary(grouping: annotations.topics, by: \.clause)
        clauses = policy.clauses.map { place in
            let tree = policy.divisions[place.division].provisions
            let node = tree.nodes[place.provision]
            let end = node.kind == .article || node.kind == .clause ? node.end : place.provision + 1
            let heading = [node.heading].compactMap { $0 }
            let text = (place.provision..<end).flatMap { index in
                (index == place.provision ? [] : [tree.nodes[index].heading].compactMap { $0 })
                    + tree.textLines(of: index).flatMap(titles.parts)
            }
            let labels = (labels[place] ?? []).filter { $0.review != .rejected }
            let targets = findings[place].targets.map { annotations.targets[$0] }
            return Clause(
                place: place, heading: GramBag(heading, of: policy.source.bytes),
                words: GramBag(heading + text, of: policy.source.bytes),
                subjects: labels.flatMap { label in
                    formal.subjects(of: label, in: policy).map { ($0, label.score) }
                },
                counted: Set(targets.compactMap(CountedThing.init)),
                isFormal: labels.contains { $0.isPrimary && formal.contains($0.topic) },
                setsValidity: targets.contains { $0.kind == .validity })
        }
        (pairs, clauseCounts, totals) = Self.sum(clauses.map(\.words))
    }

    private static func sum(_ bags: [GramBag]) -> ([CharacterPair], [UInt32], [UInt32]) {
        var entries: [UInt64] = []
        entries.reserveCapacity(bags.reduce(0) { $0 + $1.pairs.count })
        for bag in bags {
            for (pair, count) in zip(bag.pairs, bag.counts) { entries.append(UInt64(pair) << 32 | UInt64(count)) }
        }
        entries.sort()
        var (pairs, clauseCounts, totals) = ([CharacterPair](), [UInt32](), [UInt32]())
        for entry in entries {
            let (pair, count) = (CharacterPair(entry >> 32), UInt32(truncatingIfNeeded: entry))
            if pair == pairs.last {
                clauseCounts[clauseCounts.count - 1] += 1
                totals[totals.count - 1] += count
            } else {
                pairs.append(pair)
                clauseCounts.append(1)
                totals.append(count)
            }
        }
        return (pairs, clauseCounts, totals)
    }
}
