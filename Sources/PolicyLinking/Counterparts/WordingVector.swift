import Glibc

/// What some words say, as a weight for each pair of characters, in ascending order of the pairs.
struct WordingVector: Sendable {
    let pairs: [CharacterPair]
    let weights: [Float]
    private let length: Float

    /// A vector of pairs in ascending order.
    init(pairs: [CharacterPair], weights: [Float]) {
        self.pairs = pairs
        self.weights = weights
        length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }

    /// How alike two wordings are, from 0 to 1: the cosine of their angle.
    func likeness(to other: WordingVector) -> Float {
        guard length > 0, other.length > 0 else { return 0 }
        var (sum, i, j): (Float, Int, Int) = (0, 0, 0)
        pairs.withUnsafeBufferPointer { mine in
            other.pairs.withUnsafeBufferPointer { theirs in
                while i < mine.count, j < theirs.count {
                    let (a, b) = (mine[i], theirs[j])
                    if a == b { sum += weights[i] * other.weights[j] }
                    // Without a branch: which of the two is smaller cannot be foretold.
                    i += a <= b ? 1 : 0
                    j += b <= a ? 1 : 0
                }
            }
        }
        return sum / (length * other.length)
    }

    /// The pairs that say most, at most `count`, in ascending order.
    func strongest(_ count: Int) -> WordingVector {
        guard pairs.count > count else { return self }
        // Weights are not negative, so that their bits sort as they do.
        var ranked = zip(pairs, weights).map { UInt64(~$1.bitPattern) << 32 | UInt64($0) }
        ranked.sort()
        let kept = ranked.prefix(count).map { ranked -> (CharacterPair, Float) in
            (CharacterPair(truncatingIfNeeded: ranked), Float(bitPattern: ~UInt32(ranked >> 32)))
        }.sorted { $0.0 < $1.0 }
        return WordingVector(pairs: kept.map(\.0), weights: kept.map(\.1))
    }
}

/// What a pair of characters is worth, by how rare it is.
enum Rarity {
    /// As if so many clauses on other matters stood beside the corpus: in a corpus of three texts on one matter, what all
    /// of them say would otherwise count for nothing, and the scores would mean something else in every corpus.
    static let clausesBeside = 10_000.0
    /// The same for documents.
    static let documentsBeside = 3000.0
    /// The share of documents in which a pair may stand and still tell as much as one that stands in a single other: the more
    /// texts on one matter a corpus holds, the more of them share its words, and they are no less alike for it.
    static let matter = 0.05

    /// The worth of a pair that stands in `count` of `total` clauses of the corpus.
    static func amongClauses(_ count: UInt32, of total: Int) -> Float {
        Float(log((Double(total) + clausesBeside) / (Double(count) + 0.5)))
    }

    /// The worth of a pair that stands in `count` of `total` documents.
    static func amongDocuments(_ count: UInt32, of total: Int) -> Float {
        let all = Double(total) + documentsBeside
        return Float(log(all / max(Double(count), all * matter)))
    }

    /// What a pair tells about the clause within its document, from 1 to almost 0: what stands in every clause (知识产权
    /// in a text on nothing else) sets none of them apart.
    static func withinDocument(_ count: UInt32, of total: Int) -> Float {
        Float(max(0, log((Double(total) + 1) / (Double(count) + 0.5)) / log(Double(total) + 1)))
    }

    /// What repetition adds.
    static func repeated(_ count: some BinaryInteger) -> Float { 1 + Float(log(Double(count))) }
}
