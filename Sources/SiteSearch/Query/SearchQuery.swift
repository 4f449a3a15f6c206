/// A query as the index is asked: what results must hold, must not hold, and must be.
struct SearchQuery {
    /// What results hold: all of them, or in a query for the nearest results as many as can be.
    var terms: [SearchTerm]
    /// What no result holds.
    var excluded: [SearchTerm] = []
    /// What results must be; each is a choice of units, ascending.
    var allowed: [[Int]] = []
    /// Units that are no results because the reader has them already.
    var known: Set<Int> = []
    /// In a query for the nearest results: for each word, for each of its forms, the terms that make it up.
    var choices: [[[Int]]]?
    /// In a query for the nearest results: what the reader wrote, which may be a title cut short.
    var shortTitle: [UInt16] = []

    /// Whether each result holds all terms.
    var isForAll: Bool { choices == nil }

    /// The terms one behind the other: what a reader who leaves out the spaces would write.
    var phrase: [UInt16] { isForAll ? terms.flatMap(\.units) : [] }
}
