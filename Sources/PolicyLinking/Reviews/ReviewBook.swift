import PolicyModel

/// What people said of links and topics, ready to be laid over what was computed. A review beats the computation.
///
/// A review whose clauses have changed since is not applied: it was about other words. It is reported instead, and what it
/// was about counts as computed again.
public struct ReviewBook: Sendable {
    private struct Located: Sendable {
        let entry: ReviewEntry
        let ends: [ClauseLink.End]
    }

    private let current: [Located]
    /// What is wrong with the reviews: unknown clauses and topics, stale reviews.
    public let diagnostics: [Diagnostic]

    /// The reviews that concern a corpus.
    ///
    /// - Parameter topics: The ids of the topics that there are.
    public init(_ entries: [ReviewEntry], policies: [Policy], topics: [String]) {
        let places = ClausePlaces(policies)
        var current: [Located] = []
        var diagnostics: [Diagnostic] = []
        for entry in entries {
            if case .topic(_, let topic, _) = entry.subject, !topics.contains(topic) {
                diagnostics.append(
                    entry.fault("review-topic", "“\(topic)” is no topic", hint: "see content/topics.yml"))
                continue
            }
            let ends = entry.places.map(places.end)
            if let missing = zip(entry.places, ends).first(where: { $1 == nil })?.0 {
                diagnostics.append(
                    entry.fault(
                        "review-clause", "no clause “\(missing.clause)” in a document “\(missing.document)”",
                        hint: "`tiaowen inspect` prints the paths of clauses"))
                continue
            }
            let found = ends.compactMap { $0 }
            let words = Policy.fingerprint(
                of: found.compactMap { end in end.clause.map { (policies[end.document], $0) } })
            if words == entry.words {
                current.append(Located(entry: entry, ends: found))
            } else {
                diagnostics.append(entry.stale(now: words))
            }
        }
        self.current = current
        self.diagnostics = diagnostics
    }

    /// The topics of a document with its reviews laid over them.
    public func reviewed(_ labels: [TopicLabel], of document: Int) -> [TopicLabel] {
        var labels = labels
        for located in current {
            guard case .topic(_, let topic, let isPrimary) = located.entry.subject,
                located.ends[0].document == document,
                let clause = located.ends[0].clause
            else { continue }
            let index = labels.firstIndex { $0.clause == clause && $0.topic == topic }
            let review: Review = located.entry.verdict == .rejected ? .rejected : .confirmed
            if let index {
                labels[index].review = review
            } else if located.entry.verdict == .added {
                labels.append(
                    TopicLabel(
                        clause: clause, topic: topic, isPrimary: false, score: 0, evidence: [], review: .confirmed))
            }
            if isPrimary, review == .confirmed {
                for index in labels.indices where labels[index].clause == clause {
                    labels[index].isPrimary = labels[index].topic == topic
                }
            }
        }
        return labels.enumerated().sorted { one, other in
            let (a, b) = (one.element, other.element)
            if a.clause != b.clause { return a.clause < b.clause }
            if a.isPrimary != b.isPrimary { return a.isPrimary }
            return one.offset < other.offset
        }.map(\.element)
    }

    /// The links of a corpus with the reviews laid over them; rejected ones stay, marked as such.
    public func reviewed(_ links: [ClauseLink]) -> [ClauseLink] {
        var links = links
        let places = Dictionary(
            links.indices.filter { links[$0].relation == .counterpart }.map { ([links[$0].from, links[$0].to], $0) }
        ) { first, _ in first }
        for located in current {
            guard case .counterpart = located.entry.subject else { continue }
            if let index = places[located.ends] {
                links[index].review = located.entry.verdict == .rejected ? .rejected : .confirmed
                if let grade = located.entry.grade { links[index].grade = grade }
                if let assessment = located.entry.assessment { links[index].assessment = assessment }
            } else if located.entry.verdict == .added {
                let link = ClauseLink(
                    from: located.ends[0], to: located.ends[1], relation: .counterpart,
                    grade: located.entry.grade ?? 2, score: 1, assessment: located.entry.assessment,
                    review: .confirmed)
                links.insert(link, at: links.firstIndex { $0.from.document > link.from.document } ?? links.count)
            }
        }
        return links
    }
}

/// The clauses of a corpus by name.
private struct ClausePlaces {
    private let policies: [Policy]
    private let documents: [String: Int]

    init(_ policies: [Policy]) {
        self.policies = policies
        documents = Dictionary(policies.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    func end(_ place: ReviewEntry.Place) -> ClauseLink.End? {
        guard let document = documents[place.document] else { return nil }
        let policy = policies[document]
        return policy.clauses.first { policy.path(of: $0) == place.clause }.map {
            ClauseLink.End(document: document, clause: $0)
        }
    }
}

extension ReviewEntry {
    fileprivate func fault(_ code: String, _ message: Message, hint: Message) -> Diagnostic {
        Diagnostic(.error, code, message, file: file, line: line, hint: hint)
    }

    fileprivate func stale(now words: String) -> Diagnostic {
        let clauses = places.map { "\($0.document) \($0.clause)" }.joined(separator: " and ")
        return Diagnostic(
            .warning, "review-stale", "the words of \(clauses) are not those that \(reviewer) reviewed on \(date)",
            file: file, line: line, hint: "review it anew and write words: \(words)")
    }
}
