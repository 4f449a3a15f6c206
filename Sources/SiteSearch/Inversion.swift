import ChineseText

/// The units turned inside out: for each gram, the ascending numbers of the units that hold it.
struct Inversion {
    /// All grams, ascending.
    private(set) var grams: [Gram] = []
    /// The coded list of each gram, as a range of ``codes``.
    private(set) var lists: [Range<Int>] = []
    /// All lists, each coded as ``PostingCode`` does.
    private(set) var codes: [UInt8] = []

    /// Inverts `units`, whose numbers are their places; at most 4,194,304.
    ///
    /// One occurrence is one integer, gram above unit: sorting them all brings each gram's units together in order,
    /// without a dictionary and without an array for each of half a million grams.
    init(_ units: [SearchUnit]) {
        precondition(units.count <= 1 << Self.unitBits, "more units than the index can number")
        var occurrences = Self.occurrences(in: units)
        occurrences.sort()
        var start = occurrences.startIndex
        while start < occurrences.endIndex {
            let gram = occurrences[start] >> Self.unitBits
            var end = start
            while end < occurrences.endIndex, occurrences[end] >> Self.unitBits == gram { end += 1 }
            append(Gram(packed: gram), occurrences[start..<end])
            start = end
        }
    }

    private static let unitBits: UInt64 = 22

    private static func occurrences(in units: [SearchUnit]) -> [UInt64] {
        var occurrences: [UInt64] = []
        var folded: [UInt32] = []
        for (number, unit) in units.enumerated() {
            for passage in unit.passages {
                folded.removeAll(keepingCapacity: true)
                for scalar in passage.text.unicodeScalars { folded.append(Folding.folded(scalar.value)) }
                NGrams.forEach(in: folded) { occurrences.append($0.packed << unitBits | UInt64(number)) }
            }
        }
        return occurrences
    }

    private mutating func append(_ gram: Gram, _ occurrences: ArraySlice<UInt64>) {
        let start = codes.count
        var expected = 0
        for occurrence in occurrences {
            let unit = Int(occurrence & (1 << Self.unitBits - 1))
            if unit < expected { continue }  // a gram that occurs again in the same unit
            PostingCode.append(unit - expected, to: &codes)
            expected = unit + 1
        }
        grams.append(gram)
        lists.append(start..<codes.count)
    }
}
