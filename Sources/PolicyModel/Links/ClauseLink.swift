/// A relation between two clauses, or between a clause and a document as a whole.
public struct ClauseLink: Sendable {
    /// What holds between the two; raw values are those of the data contract.
    public enum Relation: String, Sendable, CaseIterable {
        /// The one answers the other: a measure on the same thing.
        case counterpart
        case cites
        /// The one was made on the ground of the other (根据, 依据).
        case basis
        case amends
        case supersedes
    }

    /// What the one makes of the other; raw values are those of the data contract.
    public enum Assessment: String, Sendable, CaseIterable {
        /// It carries the other out, much in its words.
        case implements
        /// It says more exactly who, where or with what.
        case refines
        /// It sets a higher figure, or binds where the other encourages.
        case strengthens
        /// Nothing in the other document answers to it.
        case localOnly = "local-only"
    }

    /// One side of a link.
    public struct End: Hashable, Sendable {
        /// Index of the document in the corpus.
        public let document: Int
        /// The clause; nil for the document as a whole.
        public let clause: ProvisionPlace?

        /// A clause of a document, or the document.
        public init(document: Int, clause: ProvisionPlace?) {
            self.document = document
            self.clause = clause
        }
    }

    /// What shows that a link holds.
    public struct Evidence: Sendable {
        /// The topics that both share, by id, the weightiest first.
        public var topics: [String] = []
        /// The longest phrases that stand in both, the most telling first, as they stand in `from`.
        public var sharedPhrases: [Passage] = []
        /// The words by which `from` cites `to`.
        public var cited: Passage?
        /// What differs, with the words of either side.
        public var differences: [Difference] = []

        /// No evidence.
        public init() {}
    }

    /// Something that `from` says and `to` does not, or says otherwise.
    public struct Difference: Sendable {
        /// What differs.
        public enum Kind: String, Sendable, CaseIterable {
            /// A higher figure for the same thing.
            case higherFigure = "higher-figure"
            /// A duty where the other encourages or permits.
            case harderModality = "harder-modality"
            /// An actor by name.
            case actor
            /// A figure of its own.
            case figure
            /// A text that it cites.
            case text
            /// Something called by a name of its own: “一中心多站点”.
            case name
        }

        /// What differs.
        public let kind: Kind
        /// The words in `from`.
        public let from: Passage
        /// The words in `to` that they go beyond; nil where `to` says nothing of the kind.
        public let to: Passage?

        /// A difference with its words.
        public init(_ kind: Kind, from: Passage, to: Passage? = nil) {
            self.kind = kind
            self.from = from
            self.to = to
        }
    }

    /// The more local side, or of two of one level the later.
    public var from: End
    /// What it answers or cites.
    public var to: End
    /// What holds between them.
    public var relation: Relation
    /// 2: the measure a practitioner would put side by side; 1: partly about the same thing, or merely cited.
    public var grade: Int
    /// How sure it is, from 0 to 1, in three decimals. A citation stands in the text: 1.
    public var score: Double
    /// What `from` makes of `to`; nil where the evidence carries no verdict.
    public var assessment: Assessment?
    /// What shows it.
    public var evidence: Evidence
    /// What people said of it.
    public var review: Review

    /// A link with its evidence.
    public init(
        from: End, to: End, relation: Relation, grade: Int, score: Double, assessment: Assessment? = nil,
        evidence: Evidence = Evidence(), review: Review = .computed
    ) {
        self.from = from
        self.to = to
        self.relation = relation
        self.grade = grade
        self.score = score
        self.assessment = assessment
        self.evidence = evidence
        self.review = review
    }
}
