import JSONWriting

/// What a query finds; written as the data contract fixes it.
public struct SearchAnswer: Sendable, Equatable {
    /// The query as it was asked.
    public let query: String
    /// How many clauses and documents hold what was asked for.
    public let total: Int
    /// The best of them, best first.
    public let results: [SearchResult]

    /// Writes the answer as one JSON object.
    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("query", query)
            json.field("total", total)
            json.field("results", results) { json, result in
                json.object { json in
                    json.field("document", result.document)
                    json.field("clause", result.clause)
                    json.field("provision", result.provision)
                    json.key("score")
                    json.value(result.score)
                    json.field("snippet", result.snippet)
                }
            }
        }
    }
}

/// A clause or document that holds what was asked for.
public struct SearchResult: Sendable, Equatable {
    /// The document's id.
    public let document: String
    /// The path of the clause; nil where the document itself is the hit.
    public let clause: String?
    /// The path of the deepest provision whose line holds the hit; nil in the document's title, front and closing.
    public let provision: String?
    /// Higher is better; see `docs/search.md`. To four decimals.
    public let score: Double
    /// The part of the line that shows the hit, as printed; `…` stands for what is left out.
    public let snippet: String
}
