import PolicyModel

/// Finds for the clauses of a corpus the clauses of other jurisdictions that they answer.
///
/// The cost grows about as the corpus does: documents are compared with their nearest relatives only, and clauses with
/// those that share their most telling words or their topics.
struct CounterpartIndex: Sendable {
    private let order: DocumentOrder
    private let profiles: [DocumentProfile]
    private let kinship: Kinship
    private let index: ClauseIndex

    /// An index over a corpus.
    ///
    /// - Parameters:
    ///   - profiles: The documents as they are compared, in the corpus' order.
    ///   - annotations: What was found in each, references resolved.
    init(_ policies: [Policy], _ profiles: [DocumentProfile], _ annotations: [Annotations]) {
        order = DocumentOrder(policies)
        kinship = Kinship(profiles, order: order, grounds: Self.grounds(policies, annotations))
        index = ClauseIndex(profiles)
        self.profiles = profiles
    }

    /// A clause that another may answer.
    struct Match: Sendable {
        let clause: Int
        let document: Int
        let other: Int
        let score: CounterpartScore
        var grade: Int
    }

    /// From this score on two clauses are the measures that a practitioner would put side by side.
    static let sideBySide = 0.29
    /// The same where the one clause is on what the other is on above all.
    static let sideBySideOnTopic = 0.24
    /// The same where nothing but wording speaks for it: of a hundred links read over statutes, those below were
    /// about the same matter but not the same measure.
    static let sideBySideByWording = 0.4
    /// From this score on they are partly about the same thing.
    static let partly = 0.2
    /// The share of the best score in the other document that a second counterpart must reach.
    private static let nearBest = 0.93
    /// The same where the one clause is on what the other is on above all: a clause of two matters has two counterparts.
    private static let nearBestOnTopic = 0.87
    /// The same for the best that is on another matter of the clause than those found before: 组织领导和督促落实 in one clause
    /// answers two.
    private static let nearBestOnSecondMatter = 0.6
    /// The share of the best score in the other jurisdiction that a counterpart in another of its documents must reach.
    private static let nearBestElsewhere = 0.6
    /// How many clauses of one document a clause is linked with at most.
    private static let mostSideBySide = 3
    private static let mostPartly = 4
    /// How many candidates are compared in full, of the jurisdictions around and of others.
    private static let candidates = 48

    /// What the clauses of a document answer: matches in the document's order, for each clause the surest first.
    func matches(of document: Int) -> [Match] {
        let relatives = kinship.relatives(of: document)
        guard !relatives.isEmpty else { return [] }
        var votes = Votes(
            relatives.map(\.document), isAround: relatives.map { order.isInside(document, $0.document) }, index: index)
        return profiles[document].clauses.indices.flatMap { clause -> [Match] in
            guard !profiles[document].clauses[clause].isMereForm else { return [] }
            return graded(scored(clause, of: document, relatives, &votes))
        }
    }

    /// The document of another jurisdiction around this one that is nearest to it; nil where none is near.
    func nearestAbove(_ document: Int) -> Int? {
        kinship.relatives(of: document).filter { order.isInside(document, $0.document) }
            .max { ($0.nearness, $1.document) < ($1.nearness, $0.document) }?.document
    }

    /// Whether the other document's jurisdiction holds this one's.
    func isAbove(_ other: Int, _ document: Int) -> Bool { order.isInside(document, other) }

    func place(_ clause: Int, of document: Int) -> ProvisionPlace { profiles[document].clauses[clause].place }

    func isFormal(_ clause: Int, of document: Int) -> Bool { profiles[document].clauses[clause].isFormal }

    func clauseCount(of document: Int) -> Int { profiles[document].clauses.count }

    func sharedTopics(_ match: Match, of document: Int) -> [String] {
        let theirs = profiles[match.document].clauses[match.other].subjects.map(\.subject)
        let shared = profiles[document].clauses[match.clause].subjects.map(\.subject).filter(theirs.contains)
        return shared.enumerated().filter { place, subject in
            !shared[..<place].contains { $0.topic == subject.topic }
        }.map(\.element.topic)
    }

    /// What a pair of characters says in a clause of a document; 0 where it does not stand in it.
    func words(of clause: Int, of document: Int) -> WordingVector { profiles[document].clauses[clause].words }

    private func scored(
        _ clause: Int, of document: Int, _ relatives: [Kinship.Relative], _ votes: inout Votes
    ) -> [Match] {
        let profile = profiles[document].clauses[clause]
        index.forEachPosting(of: profile.telling) { votes.add($1, to: $0) }
        for (place, relative) in relatives.enumerated() {
            for (subject, _) in profile.subjects {
                for strong in profiles[relative.document].strongest[subject] ?? [] {
                    votes.add(.greatestFiniteMagnitude, to: strong.clause, ofRelative: place)
                }
            }
        }
        return votes.take(Self.candidates).compactMap { candidate in
            let relative = relatives[candidate.relative]
            let other = profiles[relative.document].clauses[candidate.clause]
            guard !other.isMereForm else { return nil }
            let score = CounterpartScore(
                profile, other, of: profiles[relative.document],
                topicReach: profiles[document].topicReach * profiles[relative.document].topicReach,
                nearness: relative.nearness)
            return Match(
                clause: clause, document: relative.document, other: candidate.clause, score: score, grade: 0)
        }
    }

    private func graded(_ matches: [Match]) -> [Match] {
        let sorted = matches.filter { $0.score.value >= Self.partly }.sorted {
            ($1.score.value, $0.document, $0.other) < ($0.score.value, $1.document, $1.other)
        }
        var kept: [Match] = []
        for var match in sorted {
            let score = match.score.value
            // Sorted by score: the first kept of a document or jurisdiction is its best.
            let best = kept.first { $0.document == match.document }?.score.value ?? score
            let jurisdiction = order.jurisdiction[match.document]
            let bestAround = kept.first { order.jurisdiction[$0.document] == jurisdiction }?.score.value ?? score
            let least = Self.least(for: match.score)
            let share = Self.share(of: match, besides: kept)
            let isSideBySide = score >= max(least, best * share, bestAround * Self.nearBestElsewhere)
            match.grade = isSideBySide ? 2 : 1
            let number = kept.count { $0.document == match.document && $0.grade == match.grade }
            if number < (isSideBySide ? Self.mostSideBySide : Self.mostPartly) { kept.append(match) }
        }
        return kept
    }

    /// The share of the best score in its document that a match must reach beside those of higher scores.
    private static func share(of match: Match, besides kept: [Match]) -> Double {
        guard match.score.isOnItsTopic else { return nearBest }
        let isFound = kept.contains { $0.document == match.document && $0.score.foremost == match.score.foremost }
        return isFound ? nearBestOnTopic : nearBestOnSecondMatter
    }

    /// What two clauses must reach to stand side by side.
    private static func least(for score: CounterpartScore) -> Double {
        if score.isWordingAlone { return sideBySideByWording }
        return score.isOnItsTopic ? sideBySideOnTopic : sideBySide
    }

    /// For each document, those that it names as its ground (根据《…法》).
    private static func grounds(_ policies: [Policy], _ annotations: [Annotations]) -> [Set<Int>] {
        let numbers = Dictionary(policies.enumerated().map { ($1.id, $0) }) { first, _ in first }
        return annotations.enumerated().map { document, annotations in
            let cited = annotations.references.filter { $0.relation == .basis && $0.kind == .external }
            return Set(cited.compactMap { $0.target.flatMap { numbers[$0.document] } }).subtracting([document])
        }
    }
}
