import PolicyModel

/// Which documents are about the same matter: clauses are compared only between them.
///
/// Without it, a clause on emergency plans in a fire code would stand beside one on emergency plans in a water code: what
/// sets a clause apart within its document says nothing about the document's own matter.
struct Kinship: Sendable {
    /// A document and how near it is.
    struct Relative: Sendable {
        let document: Int
        /// From 0 to 1; 1 from a likeness of ``near`` on, and where the one cites the other as its ground.
        let nearness: Float
    }

    /// From this likeness on two documents are on one matter: eighteen texts on intellectual-property services reach 0.33 to
    /// 0.66 with the national one, 19 of 20 local measures 0.32 with the law that they carry out.
    private static let near: Float = 0.33
    /// Below this likeness nothing is compared: of pairs of statutes drawn at random 98 of 100 stay below 0.1.
    private static let least: Float = 0.22
    /// How many documents of a jurisdiction around it a document is compared with.
    private static let mostAround = 8
    /// How many documents of any other jurisdiction.
    private static let mostBeside = 3
    /// A pair that stands for more documents than this tells none of them apart.
    private static let mostDocuments = 400
    /// How many documents, those that share most of such pairs, are compared in full.
    private static let mostCompared = 128

    private let profiles: [DocumentProfile]
    private let order: DocumentOrder
    private let grounds: [Set<Int>]
    private let documents: Postings

    init(_ profiles: [DocumentProfile], order: DocumentOrder, grounds: [Set<Int>]) {
        self.profiles = profiles
        self.order = order
        self.grounds = grounds
        documents = Postings(
            profiles.enumerated().flatMap { document, profile in
                profile.words.pairs.map { UInt64($0) << 32 | UInt64(document) }
            })
    }

    /// The documents that `document` may answer, the nearest of each jurisdiction.
    func relatives(of document: Int) -> [Relative] {
        let found = compared(with: document).map { other in
            Relative(document: other, nearness: nearness(document, other))
        }
        let byJurisdiction = Dictionary(grouping: found.filter { $0.nearness > 0 }) { order.jurisdiction[$0.document] }
        return byJurisdiction.values.flatMap { relatives in
            let isAround = order.isInside(document, relatives[0].document)
            return relatives.sorted(by: Self.isNearer).prefix(isAround ? Self.mostAround : Self.mostBeside)
        }.sorted { $0.document < $1.document }
    }

    /// The documents that it names as its ground, and those that share most telling pairs with it.
    private func compared(with document: Int) -> Set<Int> {
        var shared = [Float](repeating: 0, count: profiles.count)
        for (pair, weight) in zip(profiles[document].words.pairs, profiles[document].words.weights) {
            let others = documents[pair]
            guard others.count <= Self.mostDocuments else { continue }
            for other in others { shared[Int(other)] += weight * weight }
        }
        let sharing = shared.indices.filter { shared[$0] > 0 && mayAnswer(document, $0) }
        guard sharing.count > Self.mostCompared else { return grounds[document].union(sharing) }
        let ranked = sharing.sorted { (shared[$1], $0) < (shared[$0], $1) }
        return grounds[document].union(ranked.prefix(Self.mostCompared))
    }

    private func mayAnswer(_ document: Int, _ other: Int) -> Bool {
        guard document != other else { return false }
        if grounds[document].contains(other) { return true }
        return order.jurisdiction[document] != order.jurisdiction[other] && order.isBelow(document, other)
    }

    private func nearness(_ document: Int, _ other: Int) -> Float {
        if grounds[document].contains(other) { return 1 }
        let likeness = profiles[document].words.likeness(to: profiles[other].words)
        return likeness < Self.least ? 0 : min(1, likeness / Self.near)
    }

    private static func isNearer(_ one: Relative, _ other: Relative) -> Bool {
        (other.nearness, one.document) < (one.nearness, other.document)
    }
}

/// Which of two documents answers the other: the more local one, or of one level the later.
struct DocumentOrder: Sendable {
    /// The jurisdiction of each document; "" where nothing tells it.
    let jurisdiction: [String]
    private let level: [Int]
    private let day: [Int]

    init(_ policies: [Policy]) {
        jurisdiction = policies.map { $0.metadata.jurisdiction ?? "" }
        // CN, CN-ZJ, CN-ZJ-HZ: each part is a level. A text of nobody knows where answers none.
        level = jurisdiction.map { $0.isEmpty ? -1 : $0.utf8.count { $0 == UInt8(ascii: "-") } }
        day = policies.map { policy in
            let dates = policy.metadata.dates
            let day = dates.adopted ?? dates.published ?? dates.effective
            return day.map { $0.year * 10_000 + $0.month * 100 + $0.day } ?? 0
        }
    }

    /// Whether `document` stands below `other`.
    func isBelow(_ document: Int, _ other: Int) -> Bool {
        guard level[document] >= 0, level[other] >= 0 else { return false }
        if level[document] != level[other] { return level[document] > level[other] }
        return (day[document], document) > (day[other], other)
    }

    /// Whether the jurisdiction of `other` holds that of `document`: CN holds CN-ZJ.
    func isInside(_ document: Int, _ other: Int) -> Bool {
        level[other] >= 0 && jurisdiction[document].utf8.starts(with: (jurisdiction[other] + "-").utf8)
    }
}
