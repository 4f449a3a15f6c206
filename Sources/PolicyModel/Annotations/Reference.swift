/// A mention of another text or of another provision.
public struct Reference: Sendable {
    /// What is mentioned; raw values are those of the data contract.
    public enum Kind: String, Sendable, CaseIterable {
        /// Another text, by title or plain name.
        case external
        /// A provision of this text, or this text itself (本办法, 第九条, 前款).
        case `internal`
        /// A short name is given (以下简称《…》).
        case aliasDefinition = "alias-definition"
    }

    /// Why it is mentioned; raw values are those of the data contract.
    public enum Relation: String, Sendable, CaseIterable {
        /// 根据, 依据, 为贯彻落实
        case basis
        /// 落实, 推行 of it as a measure
        case implements
        case mentions
    }

    /// Why a mention has no target; raw values are those of the data contract.
    public enum Unresolved: String, Sendable, CaseIterable {
        /// 前款 in a first paragraph, 该办法 without a text before it, 第二十条 in a text of ten.
        case noAntecedent = "no-antecedent"
        /// The text is none of those at hand.
        case notInCorpus = "not-in-corpus"
        /// 有关规定: no single text is meant.
        case generic
    }

    /// Where a mention leads.
    public struct Target: Hashable, Sendable {
        /// The document's id.
        public let document: String
        /// The provision's path, or nil for the document as a whole.
        public let provision: String?

        /// A document, or a provision of it.
        public init(document: String, provision: String?) {
            self.document = document
            self.provision = provision
        }
    }

    /// The mention.
    public var passage: Passage
    /// The title without its outer 《》, or the plain name, or the internal reference as printed.
    public var title: String
    /// What is mentioned.
    public var kind: Kind
    /// Why it is mentioned.
    public var relation: Relation
    /// The full title that `title` stands for where it is a short name or 该办法; nil where it is full itself.
    public var antecedent: String?
    /// The short name that an alias definition gives.
    public var alias: String?
    /// The pinpoint as printed: 第九条第二款.
    public var pinpoint: String?
    /// Where it leads; nil where `unresolved` says why not.
    public var target: Target?
    /// Why it leads nowhere.
    public var unresolved: Unresolved?

    /// A mention with its evidence.
    public init(
        passage: Passage, title: String, kind: Kind, relation: Relation, antecedent: String? = nil,
        alias: String? = nil, pinpoint: String? = nil, target: Target? = nil, unresolved: Unresolved? = nil
    ) {
        self.passage = passage
        self.title = title
        self.kind = kind
        self.relation = relation
        self.antecedent = antecedent
        self.alias = alias
        self.pinpoint = pinpoint
        self.target = target
        self.unresolved = unresolved
    }
}
