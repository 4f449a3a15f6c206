import PolicyModel

/// Links the documents of a corpus: what they cite, and which clauses answer which.
public struct Linker: Sendable {
    private let policies: [Policy]
    private let annotations: [Annotations]
    private let findings: [FindingsByClause]
    private let titles: [CitedTitles]
    private let counterparts: CounterpartIndex
    private let citations: CitationLinks
    private let bodies: Set<String>

    /// A linker of a corpus; all arrays are in the corpus' order.
    ///
    /// - Parameters:
    ///   - surveyed: The documents as ``CorpusSurvey`` sees them.
    ///   - bodies: The names of the bodies among the known actors: who is named by one of them is named exactly.
    public init(
        _ policies: [Policy], _ annotations: [Annotations], _ surveyed: [CorpusSurvey.Document], bodies: Set<String>
    ) {
        self.policies = policies
        self.annotations = annotations
        self.bodies = bodies
        findings = surveyed.map(\.findings)
        titles = surveyed.map(\.titles)
        counterparts = CounterpartIndex(policies, surveyed.map(\.profile), annotations)
        citations = CitationLinks(policies)
    }

    /// The links that begin in a document, in the order of its clauses: its citations, then counterparts, the surest first.
    public func links(of document: Int) -> [ClauseLink] {
        let matches = counterparts.matches(of: document)
        var phrases: (clause: Int, finder: SharedPhrases)?
        let links = matches.map { match in
            if phrases?.clause != match.clause { phrases = (match.clause, finder(of: match.clause, of: document)) }
            let other = counterparts.place(match.other, of: match.document)
            let shared = phrases?.finder.shared(
                with: other, of: policies[match.document], without: titles[match.document])
            return link(match, of: document, phrases: shared)
        }
        return citations.links(of: document, annotations[document]) + links
            + localOnly(of: document, answered: matches)
    }

    private func finder(of clause: Int, of document: Int) -> SharedPhrases {
        SharedPhrases(
            of: ClauseText(
                counterparts.place(clause, of: document), of: policies[document], without: titles[document]),
            weighedBy: counterparts.words(of: clause, of: document))
    }

    private func link(_ match: CounterpartIndex.Match, of document: Int, phrases: [Passage]?) -> ClauseLink {
        let from = counterparts.place(match.clause, of: document)
        let to = counterparts.place(match.other, of: match.document)
        let words = counterparts.words(of: match.clause, of: document)
        var evidence = ClauseLink.Evidence()
        evidence.topics = counterparts.sharedTopics(match, of: document)
        evidence.sharedPhrases = phrases ?? []
        var assessment: ClauseLink.Assessment?
        if match.grade == 2 {
            let assessor = Assessor(
                from: side(from, of: document), to: side(to, of: match.document), phrases: evidence.sharedPhrases,
                bodies: bodies)
            evidence.differences = assessor.differences()
            let likeness = words.likeness(to: counterparts.words(of: match.other, of: match.document))
            assessment = assessor.verdict(evidence.differences, likeness: likeness)
        }
        return ClauseLink(
            from: ClauseLink.End(document: document, clause: from),
            to: ClauseLink.End(document: match.document, clause: to), relation: .counterpart, grade: match.grade,
            score: Self.rounded(match.score.value), assessment: assessment, evidence: evidence)
    }

    private func side(_ clause: ProvisionPlace, of document: Int) -> Assessor.Side {
        Assessor.Side(
            policy: policies[document], annotations: annotations[document], clause: clause,
            findings: findings[document][clause])
    }

    /// A clause that answers nothing in the jurisdiction around it stands beside the nearest document of that jurisdiction as
    /// a whole: what is on nobody else's list is a result too.
    private func localOnly(of document: Int, answered matches: [CounterpartIndex.Match]) -> [ClauseLink] {
        guard let above = counterparts.nearestAbove(document) else { return [] }
        let answered = Set(matches.filter { counterparts.isAbove($0.document, document) }.map(\.clause))
        return (0..<counterparts.clauseCount(of: document)).filter {
            !answered.contains($0) && !counterparts.isFormal($0, of: document)
        }.map { clause in
            ClauseLink(
                from: ClauseLink.End(document: document, clause: counterparts.place(clause, of: document)),
                to: ClauseLink.End(document: above, clause: nil), relation: .counterpart, grade: 1, score: 0,
                assessment: .localOnly)
        }
    }

    private static func rounded(_ score: Double) -> Double { (score * 1000).rounded() / 1000 }
}
