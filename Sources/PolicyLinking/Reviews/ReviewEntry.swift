import PolicyModel

/// What somebody said of a link or a topic, as `content/reviews.yml` states it.
public struct ReviewEntry: Hashable, Sendable {
    /// What was said.
    public enum Verdict: String, Sendable, CaseIterable {
        case confirmed
        case rejected
        /// It was not computed, and holds.
        case added
    }

    /// A clause by name: the document's id and the clause's path.
    public struct Place: Hashable, Sendable {
        /// The document's id.
        public let document: String
        /// The path of the clause.
        public let clause: String

        /// The clause at `clause` of `document`.
        public init(document: String, clause: String) {
            self.document = document
            self.clause = clause
        }
    }

    /// What it was said of.
    public enum Subject: Hashable, Sendable {
        /// That `from` answers `to`.
        case counterpart(from: Place, to: Place)
        /// That a clause is about a topic, above all where `isPrimary`.
        case topic(Place, topic: String, isPrimary: Bool)
    }

    /// What it was said of.
    public let subject: Subject
    /// What was said.
    public let verdict: Verdict
    /// The grade that a link has, where the reviewer states one.
    public let grade: Int?
    /// What `from` makes of `to`, where the reviewer says.
    public let assessment: ClauseLink.Assessment?
    /// Who said it.
    public let reviewer: String
    /// When.
    public let date: CivilDate
    /// The fingerprint of the words that were reviewed, as `tiaowen links --pending` prints it.
    public let words: String
    /// The file that states it.
    public let file: String
    /// The 1-based line of the file.
    public let line: Int

    /// A review.
    public init(
        _ subject: Subject, verdict: Verdict, grade: Int? = nil, assessment: ClauseLink.Assessment? = nil,
        reviewer: String, date: CivilDate, words: String, file: String, line: Int
    ) {
        self.subject = subject
        self.verdict = verdict
        self.grade = grade
        self.assessment = assessment
        self.reviewer = reviewer
        self.date = date
        self.words = words
        self.file = file
        self.line = line
    }

    /// The clauses that were reviewed.
    var places: [Place] {
        switch subject {
        case .counterpart(let from, let to): [from, to]
        case .topic(let clause, _, _): [clause]
        }
    }
}
