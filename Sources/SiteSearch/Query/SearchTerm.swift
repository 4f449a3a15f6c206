import ChineseText

/// What a result must hold: any of some strings, as they are, once both sides are folded.
struct SearchTerm: Hashable {
    /// The strings; the first is what the reader wrote, or what was made of it.
    let forms: [SearchForm]

    /// A term of some strings in folded scalars, at least one.
    init(_ forms: [[UInt32]]) {
        var seen: Set<[UInt32]> = []
        self.forms = forms.filter { seen.insert($0).inserted }.map(SearchForm.init)
    }

    /// The first string.
    var units: [UInt16] { forms[0].units }

    /// Where any of the strings stands in a folded text; occurrences do not overlap.
    func occurrences(in text: [UInt16]) -> [Range<Int>] {
        if forms.count == 1 { return forms[0].occurrences(in: text) }
        let all = forms.flatMap { $0.occurrences(in: text) }
            .sorted { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
        return all.reduce(into: []) { kept, range in
            if range.lowerBound >= kept.last?.upperBound ?? 0 { kept.append(range) }
        }
    }

    /// Whether a folded text holds it.
    func isHeld(by text: [UInt16]) -> Bool { forms.contains { !$0.occurrences(in: text).isEmpty } }
}

/// A string to look for.
struct SearchForm: Hashable {
    /// The folded string.
    let scalars: [UInt32]
    /// The same in UTF-16 units.
    let units: [UInt16]
    /// What the index is asked for.
    let keys: [GramKey]

    /// A string in folded scalars; a phrase may hold spaces.
    init(_ folded: [UInt32]) {
        scalars = folded
        units = folded.compactMap(Unicode.Scalar.init).flatMap { Array(UTF16.encode($0) ?? UTF16.EncodedScalar()) }
        keys = folded.split(separator: Folding.space).flatMap { GramKey.covering(Array($0)) }
    }

    /// Whether every unit that its keys lead to holds it.
    var isExactByKeys: Bool { keys.count == 1 && !scalars.contains(Folding.space) }

    /// Where it occurs in a folded text, each occurrence beginning behind the one before it.
    func occurrences(in text: [UInt16]) -> [Range<Int>] {
        guard let first = units.first, units.count <= text.count else { return [] }
        var found: [Range<Int>] = []
        var start = 0
        while start <= text.count - units.count {
            if text[start] == first, text[start..<start + units.count].elementsEqual(units) {
                found.append(start..<start + units.count)
                start += units.count
            } else {
                start += 1
            }
        }
        return found
    }
}
