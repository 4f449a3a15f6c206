import PolicyModel

/// Reads from the links of a corpus what is answered where.
public struct CoverageReader {
    private let policies: [Policy]
    private let annotations: [Annotations]
    private let links: [ClauseLink]
    private let topics: [Topic]
    private let codes: [String]
    private let compared: [Bool]

    /// A reader of a corpus; `jurisdictions` in the order in which they are to be shown.
    ///
    /// - Parameter compared: Whether each document's clauses are set beside those of others; no clause of the rest is said to
    ///   have or lack an answer.
    public init(
        _ policies: [Policy], _ annotations: [Annotations], _ links: [ClauseLink], topics: [Topic],
        jurisdictions: [String], compared: [Bool]? = nil
    ) {
        self.policies = policies
        self.annotations = annotations
        self.links = links
        self.topics = topics
        self.compared = compared ?? policies.map { _ in true }
        let present = Set(policies.compactMap(\.metadata.jurisdiction))
        codes = jurisdictions.filter(present.contains)
    }

    /// What is covered.
    public func coverage() -> Coverage {
        Coverage(matrices: codes.compactMap(matrix), jurisdictions: codes, topics: topicCounts())
    }

    private func matrix(against base: String) -> Coverage.Matrix? {
        let columns = codes.filter { $0.utf8.starts(with: (base + "-").utf8) }
        guard !columns.isEmpty else { return nil }
        var answers: [ClauseLink.End: [Int]] = [:]
        var answering: Set<ClauseLink.End> = []
        for (index, link) in links.enumerated() where link.relation == .counterpart && link.review != .rejected {
            guard link.to.clause != nil, code(of: link.to) == base else { continue }
            answers[link.to, default: []].append(index)
            answering.insert(link.from)
        }
        let rows = measures(of: base).map { clause in
            Coverage.Row(clause, cells: columns.map { cell(answers[clause] ?? [], of: $0) })
        }
        let localOnly = columns.map { column in measures(of: column).filter { !answering.contains($0) } }
        return Coverage.Matrix(against: base, columns: columns, rows: rows, localOnly: localOnly)
    }

    private func cell(_ answers: [Int], of column: String) -> Coverage.Cell {
        let own = answers.filter { code(of: links[$0].from) == column }.sorted {
            (links[$1].grade, links[$1].score, $0) < (links[$0].grade, links[$0].score, $1)
        }
        let state: Coverage.State =
            own.contains { links[$0].grade == 2 } ? .answered : own.isEmpty ? .notFound : .partly
        return Coverage.Cell(state, links: own)
    }

    /// The clauses of a jurisdiction but for those that are formal above all: nobody answers an entry into force.
    private func measures(of code: String) -> [ClauseLink.End] {
        let formal = Set(topics.filter(\.isFormal).map(\.id))
        return policies.indices.filter { compared[$0] && policies[$0].metadata.jurisdiction == code }.flatMap {
            document in
            let formalClauses = Set(
                annotations[document].topics.filter { $0.isPrimary && formal.contains($0.topic) }.map(\.clause))
            return policies[document].clauses.filter { !formalClauses.contains($0) }.map {
                ClauseLink.End(document: document, clause: $0)
            }
        }
    }

    private func code(of end: ClauseLink.End) -> String? { policies[end.document].metadata.jurisdiction }

    private func topicCounts() -> [[Coverage.TopicCount]] {
        let columns = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
        let rows = Dictionary(topics.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let none = [Coverage.TopicCount](repeating: Coverage.TopicCount(), count: codes.count)
        var counts = [[Coverage.TopicCount]](repeating: none, count: topics.count)
        for (policy, annotations) in zip(policies, annotations) {
            guard let column = policy.metadata.jurisdiction.flatMap({ columns[$0] }) else { continue }
            for label in annotations.topics where label.review != .rejected {
                guard let row = rows[label.topic] else { continue }
                counts[row][column].all += 1
                if label.isPrimary { counts[row][column].primary += 1 }
            }
        }
        return counts
    }
}
