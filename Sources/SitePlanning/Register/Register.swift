import PolicyModel

/// Every norm of the corpus, one row each: who must, may, must not or is encouraged to do what, by when, under which clause.
public struct Register: Sendable {
    /// A norm and where it stands.
    public struct Row: Sendable {
        /// Index of the document in ``KnowledgeBase/policies``.
        public let document: Int
        /// The clause that holds it.
        public let clause: ClausePlace
        /// What it says.
        public let norm: Norm
        /// What the clause is about above all: the topic's id; nil where nothing tells.
        public let topic: String?
        /// The year or the day, in ISO 8601, by which a figure in it is to be reached, or the year that it names as its
        /// end (到2030年); nil where it says neither.
        public let due: String?

        /// Whether it says by when, in words or by a figure.
        public var isDated: Bool { norm.deadline != nil || due != nil }
    }

    /// In the documents' order, then as they stand in the text. Norms outside every clause (in a preamble) have no row,
    /// nor have those of documents that the site's settings keep out of it.
    public let rows: [Row]

    /// The norms of a knowledge base.
    public init(_ knowledge: KnowledgeBase) {
        rows = zip(knowledge.policies, knowledge.annotations).enumerated().flatMap { document, found -> [Row] in
            let (policy, annotations) = found
            if knowledge.unlistedDocuments.contains(policy.id) { return [] }
            let topics = Dictionary(
                annotations.topics.filter { $0.isPrimary && $0.review != .rejected }.map { ($0.clause, $0.topic) }
            ) { first, _ in first }
            let dated = annotations.targets.filter { $0.deadline != nil && $0.kind != .validity }
            return annotations.norms.compactMap { norm in
                guard let place = policy.clausePlace(of: norm.passage) else { return nil }
                let key = ProvisionPlace(division: norm.passage.division, provision: place.node)
                return Row(
                    document: document, clause: place, norm: norm, topic: topics[key],
                    due: dated.first { norm.passage.holds($0.passage) }?.deadline
                        ?? policy.source.year(namedAsEndIn: norm.passage.span))
            }
        }
    }
}

extension Register {
    /// A stretch of rows of one jurisdiction: what a browser loads at a time.
    public struct Part: Sendable {
        /// The jurisdiction's code; nil where nothing says.
        public let jurisdiction: String?
        /// The places of its rows in ``Register/rows``.
        public let rows: Range<Int>
    }

    /// How many rows a part holds at most.
    static let mostInPart = 1000

    /// The register in parts, in order.
    public var parts: [Part] {
        var parts: [Part] = []
        var start = 0
        for index in rows.indices {
            let jurisdiction = rows[start].clause.policy.metadata.jurisdiction
            let isFull = index + 1 - start == Self.mostInPart
            let next = index + 1 < rows.count ? rows[index + 1].clause.policy.metadata.jurisdiction : nil
            guard isFull || index + 1 == rows.count || next != jurisdiction else { continue }
            parts.append(Part(jurisdiction: jurisdiction, rows: start..<index + 1))
            start = index + 1
        }
        return parts
    }
}

extension SourceText {
    /// The year of the first 到2030年 in some words.
    fileprivate func year(namedAsEndIn span: Span) -> String? {
        let (until, year) = (Array("到".utf8), Array("年".utf8))
        for place in places(of: until, in: span) {
            let rest = bytes[place.end..<span.end]
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            if digits.count == 4, rest.dropFirst(4).starts(with: year) {
                return String(decoding: digits, as: UTF8.self)
            }
        }
        return nil
    }
}

extension Passage {
    /// Whether another passage stands in this one.
    fileprivate func holds(_ other: Passage) -> Bool {
        division == other.division && span.start <= other.span.start && other.span.end <= span.end
    }
}

extension Policy {
    /// The clause that holds a passage; nil in the front, the closing and outside every clause.
    public func clausePlace(of passage: Passage) -> ClausePlace? {
        let division = divisions[passage.division]
        guard let provision = passage.provision, let clause = division.provisions.clause(holding: provision) else {
            return nil
        }
        return ClausePlace(policy: self, division: division, node: clause)
    }
}
