/// A unit of the search index: a character together with the one that follows it in a run of word characters, or a
/// character that ends its run.
///
/// Two scalars of 21 bits are packed into one integer, so that grams sort, hash and compare as integers do. Grams that
/// begin with the same character are neighbours: their union tells where the character itself occurs, which is why
/// unigrams need no lists of their own.
public struct Gram: Hashable, Comparable, Sendable {
    /// The first scalar in bits 21 to 41, the second in bits 0 to 20; below 2^42, so exact as a JavaScript number.
    public let packed: UInt64

    /// How many bits the second scalar takes.
    public static let secondBits: UInt64 = 21

    /// The gram with its packed form.
    public init(packed: UInt64) {
        self.packed = packed
    }

    /// `first` followed by `second`, both folded; `second` is ``Gram/end`` where no word character follows.
    public init(_ first: UInt32, _ second: UInt32) {
        packed = UInt64(first) << Self.secondBits | UInt64(second)
    }

    /// Stands in the second place where a run ends. White space is in no gram, so U+0020 is free for it.
    public static let end = Folding.space

    /// The first scalar.
    public var first: UInt32 { UInt32(truncatingIfNeeded: packed >> Self.secondBits) }

    /// The second scalar, or ``Gram/end``.
    public var second: UInt32 { UInt32(truncatingIfNeeded: packed & (1 << Self.secondBits - 1)) }

    /// All grams that begin with `first`.
    public static func beginning(with first: UInt32) -> ClosedRange<Gram> {
        Gram(first, 0)...Gram(packed: UInt64(first) << secondBits | (1 << secondBits - 1))
    }

    /// Whether `lhs` sorts first: by its first scalar, then by its second.
    public static func < (lhs: Gram, rhs: Gram) -> Bool { lhs.packed < rhs.packed }
}

/// Cuts folded text into grams: each scalar but white space begins exactly one.
public enum NGrams {
    /// Whether runs are made of it: Chinese characters, ASCII letters and digits.
    ///
    /// `17部门` and `PCT国际申请` are single runs, so a term that mixes scripts is found like any other. Punctuation and
    /// symbols stand alone: a comma beside every word would only swell the index.
    public static func isWord(_ folded: UInt32) -> Bool {
        switch folded {
        case 0x30...0x39, 0x61...0x7A: true
        case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// Calls `body` with each gram of a folded text, in order.
    public static func forEach(in folded: [UInt32], _ body: (Gram) -> Void) {
        var previous = Folding.space
        var previousIsWord = false
        for scalar in folded {
            let isWord = isWord(scalar)
            if previous != Folding.space {
                body(Gram(previous, previousIsWord && isWord ? scalar : Gram.end))
            }
            previous = scalar
            previousIsWord = isWord
        }
        if previous != Folding.space { body(Gram(previous, Gram.end)) }
    }
}

/// What the index is asked for so that no text that holds a term can be missed.
public enum GramKey: Hashable, Sendable {
    /// Texts that hold this gram.
    case gram(Gram)
    /// Texts that hold any gram beginning with this scalar.
    case beginning(UInt32)

    /// The keys of a folded term without white space.
    ///
    /// What follows the term in a text is unknown, so its last character is asked for with any successor; where the
    /// character before it already asks for both together, it is not asked for again.
    public static func covering(_ term: [UInt32]) -> [GramKey] {
        var keys: [GramKey] = []
        for (index, scalar) in term.enumerated() {
            let joinsPrevious = index > 0 && NGrams.isWord(term[index - 1]) && NGrams.isWord(scalar)
            if index + 1 < term.count {
                let joinsNext = NGrams.isWord(scalar) && NGrams.isWord(term[index + 1])
                keys.append(.gram(Gram(scalar, joinsNext ? term[index + 1] : Gram.end)))
            } else if !joinsPrevious {
                keys.append(.beginning(scalar))
            }
        }
        var seen: Set<GramKey> = []
        return keys.filter { seen.insert($0).inserted }
    }
}
