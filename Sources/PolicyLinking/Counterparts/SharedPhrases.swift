import ChineseText
import PolicyModel

/// Finds the longest phrases of one clause that stand in others alike.
struct SharedPhrases {
    private let clause: ClauseText
    private let words: WordingVector
    /// Every stretch of ``least`` scalars of the clause.
    private let windows: WindowTable
    /// How long a phrase of the other clause begins at each scalar of this one; all 0 but while two are compared.
    private var lengths: [Int]
    private var touched: [Int] = []

    /// How many scalars a phrase has at least: shorter ones are words, not wording.
    private static let least = 4
    /// What a phrase must weigh: 知识产权服务业 weighs next to nothing in a text on nothing else.
    private static let leastWeight: Float = 8
    private static let most = 5

    /// - Parameter words: What each pair of characters says in the clause.
    init(of clause: ClauseText, weighedBy words: WordingVector) {
        self.clause = clause
        self.words = words
        lengths = Array(repeating: 0, count: clause.scalars.count)
        var windows: [(window: UInt64, place: Int)] = []
        var run = PhraseRun()
        for (place, scalar) in clause.scalars.enumerated() where run.goesOn(with: scalar) {
            windows.append((run.window, place + 1 - Self.least))
        }
        self.windows = WindowTable(windows)
    }

    /// The phrases that also stand in another clause, as they stand in this one, the most telling first; none holds another.
    mutating func shared(
        with other: ProvisionPlace, of policy: Policy, without titles: CitedTitles
    ) -> [Passage] {
        policy.forEachLine(of: other, without: titles) { line, _ in
            compare(with: UTF8Cursor(policy.source.bytes, from: line.start, to: line.end))
        }
        guard !touched.isEmpty else { return [] }
        touched.sort()
        let phrases = ranked()
        for place in touched { lengths[place] = 0 }
        touched.removeAll(keepingCapacity: true)
        return phrases
    }

    private mutating func compare(with line: UTF8Cursor) {
        var cursor = line
        var run = PhraseRun()
        while let scalar = cursor.next {
            cursor.advance()
            guard run.goesOn(with: scalar.value) else { continue }
            windows.forEachPlace(of: run.window) { place in
                let length = Self.least + common(from: place + Self.least, with: cursor)
                if lengths[place] == 0 { touched.append(place) }
                lengths[place] = max(lengths[place], length)
            }
        }
    }

    /// For how many scalars the clause goes on as the other does.
    private func common(from place: Int, with other: UTF8Cursor) -> Int {
        var (end, other) = (place, other)
        while let scalar = other.next, clause.scalars[end] == scalar.value, ClauseText.isPhrase(scalar.value) {
            end += 1
            other.advance()
        }
        return end - place
    }

    private func ranked() -> [Passage] {
        var found: [(words: Passage, weight: Float)] = []
        var end = 0
        for offset in touched where offset >= end {
            end = offset + lengths[offset]
            let range = Self.trimmed(offset..<end, of: clause.scalars)
            guard range.count >= Self.least else { continue }
            let weight = words.weight(of: clause.scalars[range])
            if weight >= Self.leastWeight { found.append((clause.passage(range), weight)) }
        }
        let ranked = found.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
        return distinct(ranked.map(\.element.words))
    }

    /// Without phrases that hold another: of 展知识产权金融 and 知识产权金融 the first only goes on by accident; and without
    /// repetitions.
    private func distinct(_ phrases: [Passage]) -> [Passage] {
        guard phrases.count > 1 else { return phrases }
        var kept: [(words: Passage, text: String)] = []
        let texts = phrases.map { ($0, clause.text(of: $0)) }
        for (words, text) in texts {
            let nearlyAnother = texts.contains { $1 != text && text.holds($1) && text.utf8.count - $1.utf8.count <= 3 }
            guard !nearlyAnother, !kept.contains(where: { $0.text.holds(text) }) else { continue }
            kept.append((words, text))
        }
        return kept.prefix(Self.most).map(\.words)
    }

    private static let particles: Set<UInt32> = Set("的和与及等或在为以对将".unicodeScalars.map(\.value))

    /// Without the particles at its ends, which belong to the words around it.
    private static func trimmed(_ range: Range<Int>, of line: [UInt32]) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, particles.contains(line[start]) { start += 1 }
        while end > start, particles.contains(line[end - 1]) { end -= 1 }
        return start..<end
    }
}

/// The last scalars of a phrase that is being read.
private struct PhraseRun {
    /// The last four, packed.
    private(set) var window: UInt64 = 0
    private var length = 0

    /// Reads a scalar, and says whether it ends a stretch of four within one phrase.
    @inline(__always)
    mutating func goesOn(with scalar: UInt32) -> Bool {
        length = scalar < 0x10000 && ClauseText.isPhrase(scalar) ? length + 1 : 0
        window = window << 16 | UInt64(scalar & 0xFFFF)
        return length >= 4
    }
}

extension WordingVector {
    /// What a phrase says: the sum over its pairs.
    func weight(of phrase: ArraySlice<UInt32>) -> Float {
        zip(phrase, phrase.dropFirst()).reduce(0) { sum, pair in sum + weight(of: pair.0 << 16 | pair.1) }
    }

    private func weight(of pair: CharacterPair) -> Float {
        var (low, high) = (0, pairs.count)
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle] < pair { low = middle + 1 } else { high = middle }
        }
        return low < pairs.count && pairs[low] == pair ? weights[low] : 0
    }
}
