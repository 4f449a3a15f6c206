import ChineseText
import PolicyModel

/// Finds the longest phrases of one clause that stand in others alike.
struct SharedPhrases {
    private let clause: ClauseText
    private let words: WordingVector
    /// Every stretch of ``least`` scalars, packed, with its line and offset, in ascending order.
    private let windows: [(window: UInt64, line: Int, offset: Int)]

    /// How many scalars a phrase has at least: shorter ones are words, not wording.
    private static let least = 4
    /// What a phrase must weigh: 知识产权服务业 weighs next to nothing in a text on nothing else.
    private static let leastWeight: Float = 8
    private static let most = 5

    /// - Parameter words: What each pair of characters says in the clause.
    init(of clause: ClauseText, weighedBy words: WordingVector) {
        self.clause = clause
        self.words = words
        var windows: [(window: UInt64, line: Int, offset: Int)] = []
        for (number, line) in clause.lines.enumerated() {
            Self.forEachWindow(of: line.scalars) { windows.append(($1, number, $0)) }
        }
        self.windows = windows.sorted { ($0.window, $0.line, $0.offset) < ($1.window, $1.line, $1.offset) }
    }

    /// The phrases that also stand in another clause, as they stand in this one, the most telling first; none holds another.
    func shared(with other: ClauseText) -> [Passage] {
        // For each line of this clause, how long a phrase of the other begins at each offset.
        var lengths = clause.lines.map { [Int](repeating: 0, count: $0.scalars.count) }
        for line in other.lines {
            Self.forEachWindow(of: line.scalars) { offset, window in
                forEachPlace(of: window) { place in
                    let mine = clause.lines[place.line].scalars
                    var length = Self.least
                    while place.offset + length < mine.count, offset + length < line.scalars.count,
                        mine[place.offset + length] == line.scalars[offset + length],
                        ClauseText.isPhrase(mine[place.offset + length])
                    {
                        length += 1
                    }
                    lengths[place.line][place.offset] = max(lengths[place.line][place.offset], length)
                }
            }
        }
        return ranked(lengths)
    }

    private func ranked(_ lengths: [[Int]]) -> [Passage] {
        var found: [(words: Passage, weight: Float)] = []
        for (line, lengths) in zip(clause.lines, lengths) {
            var offset = 0
            while offset < lengths.count {
                let length = lengths[offset]
                let range = Self.trimmed(offset..<offset + length, of: line.scalars)
                if range.count >= Self.least {
                    let weight = words.weight(of: line.scalars[range])
                    if weight >= Self.leastWeight { found.append((line.passage(range), weight)) }
                }
                offset += max(1, length)
            }
        }
        let ranked = found.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
        return distinct(ranked.map(\.element.words))
    }

    /// Without phrases that hold another: of 展知识产权金融 and 知识产权金融 the first only goes on by accident; and without
    /// repetitions.
    private func distinct(_ phrases: [Passage]) -> [Passage] {
        var kept: [(words: Passage, text: String)] = []
        let texts = phrases.map { ($0, clause.text(of: $0)) }
        for (words, text) in texts {
            let nearlyAnother = texts.contains { $1 != text && text.holds($1) && text.utf8.count - $1.utf8.count <= 3 }
            guard !nearlyAnother, !kept.contains(where: { $0.text.holds(text) }) else { continue }
            kept.append((words, text))
        }
        return kept.prefix(Self.most).map(\.words)
    }

    private static func forEachWindow(of scalars: [UInt32], _ body: (_ offset: Int, _ window: UInt64) -> Void) {
        var (window, run): (UInt64, Int) = (0, 0)
        for (place, scalar) in scalars.enumerated() {
            run = scalar < 0x10000 && ClauseText.isPhrase(scalar) ? run + 1 : 0
            window = window << 16 | UInt64(scalar & 0xFFFF)
            if run >= least { body(place + 1 - least, window) }
        }
    }

    private func forEachPlace(of window: UInt64, _ body: (_ place: (line: Int, offset: Int)) -> Void) {
        var (low, high) = (0, windows.count)
        while low < high {
            let middle = (low + high) / 2
            if windows[middle].window < window { low = middle + 1 } else { high = middle }
        }
        while low < windows.count, windows[low].window == window {
            body((windows[low].line, windows[low].offset))
            low += 1
        }
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
