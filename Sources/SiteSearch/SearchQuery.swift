import ChineseText

/// A query, read: the terms that a result must hold, all of them.
struct SearchQuery {
    /// The distinct terms, in the order in which they were written.
    let terms: [SearchTerm]
    /// The terms one behind the other: what a reader who leaves out the spaces would write.
    let phrase: [UInt16]

    /// Folds the text and cuts it at white space.
    init(_ text: String) {
        let folded = text.unicodeScalars.filter { !Folding.isInvisible($0.value) }.map { Folding.folded($0.value) }
        var seen: Set<[UInt32]> = []
        terms = folded.split(separator: Folding.space)
            .map(Array.init)
            .filter { seen.insert($0).inserted }
            .map(SearchTerm.init)
        phrase = terms.flatMap(\.units)
    }
}

/// A term of a query: a string without white space that must stand in the text as it is, once both are folded.
struct SearchTerm {
    /// The folded term, in UTF-16 units.
    let units: [UInt16]
    /// What the index is asked for.
    let keys: [GramKey]

    /// A term in folded scalars.
    init(_ folded: [UInt32]) {
        units = folded.compactMap(Unicode.Scalar.init).flatMap { Array(UTF16.encode($0) ?? UTF16.EncodedScalar()) }
        keys = GramKey.covering(folded)
    }
}
