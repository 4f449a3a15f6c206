import JSONWriting

/// What a query finds; written as the data contract fixes it.
public struct SearchAnswer: Sendable, Equatable {
    /// The query as it was asked.
    public let query: String
    /// How many clauses and documents hold what was asked for; 0 where the results only come near.
    public var total = 0
    /// Whether the total is counted; otherwise there are no more than that.
    public var isExact = true
    /// Whether each result holds everything that was asked for; otherwise nothing does, and these come nearest.
    public var isForAll = true
    /// What was done to the query before anything was found.
    public var notes: [SearchNote] = []
    /// What the reader may have meant, where somebody asked for it.
    public var suggestions: [String] = []
    /// The best of them, best first.
    public var results: [SearchResult] = []
    /// Where few hold everything: others that come near, best first.
    public var related: [SearchResult] = []

    /// Writes the answer as one JSON object.
    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("query", query)
            json.field("total", total)
            json.field("exact", isExact)
            json.field("all", isForAll)
            json.field("notes", notes) { json, note in
                json.object { json in
                    json.field("kind", note.kind.rawValue)
                    json.field("from", note.from)
                    json.field("to", note.to)
                }
            }
            json.field("suggestions", suggestions)
            json.field("results", results) { $1.write(to: &$0) }
            json.field("related", related) { $1.write(to: &$0) }
        }
    }
}

/// Something that was done to a query so that it finds something.
public struct SearchNote: Sendable, Equatable {
    /// What was done; raw values are those of the data contract.
    public enum Kind: String, Sendable {
        /// Traditional characters were read as simplified ones.
        case simplified
        /// Letters were read as Pinyin, or as its initials.
        case pinyin
        /// Words that ask were left out.
        case question
        /// A word that texts use was looked for as well.
        case synonym
        /// What comes near was taken from the documents of a place.
        case place
    }

    /// What was done.
    public let kind: Kind
    /// The words as written.
    public let from: String
    /// The words looked for instead.
    public let to: String
}

/// A clause or document that was found.
public struct SearchResult: Sendable, Equatable {
    /// The document's id.
    public let document: String
    /// The path of the clause; nil where the document itself is the hit.
    public let clause: String?
    /// The path of the deepest provision whose line holds the hit; nil in the document's title, front and closing.
    public let provision: String?
    /// Higher is better; its value has four decimals.
    public let score: SearchScore
    /// The part of the line that shows the hit, as printed; `…` stands for what is left out.
    public let snippet: String

    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("document", document)
            json.field("clause", clause)
            json.field("provision", provision)
            json.key("score")
            json.value(score.value)
            json.field("snippet", snippet)
        }
    }
}
