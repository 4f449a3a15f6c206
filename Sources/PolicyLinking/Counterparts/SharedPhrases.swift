import ChineseText
import PolicyModel

/// The longest phrases that stand in two clauses alike.
struct SharedPhrases {
    /// The phrases as they stand in the one clause, the most telling first; none holds another.
    private(set) var phrases: [Phrase] = []

    struct Phrase {
        let words: Passage
        let weight: Float
    }

    /// How many scalars a phrase has at least: shorter ones are words, not wording.
    private static let least = 4
    /// What a phrase must weigh: 知识产权服务业 weighs next to nothing in a text on nothing else.
    private static let leastWeight: Float = 8
    private static let most = 5

    /// - Parameter words: What each pair of characters says in the one clause.
    init(_ clause: ClauseText, _ other: ClauseText, weighedBy words: WordingVector) {
        let starts = other.windows(of: Self.least)
        var found: [Phrase] = []
        for line in clause.lines {
            var place = 0
            while place + Self.least <= line.scalars.count {
                let length = Self.longest(from: place, of: line.scalars, in: other, starts)
                guard length >= Self.least else {
                    place += 1
                    continue
                }
                let range = Self.trimmed(place..<place + length, of: line.scalars)
                if range.count >= Self.least {
                    found.append(Phrase(words: line.passage(range), weight: words.weight(of: line.scalars[range])))
                }
                place += length
            }
        }
        let ranked = found.enumerated().filter { $0.element.weight >= Self.leastWeight }.sorted {
            ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
        }
        phrases = ranked.prefix(Self.most).map(\.element)
    }

    private static func longest(
        from place: Int, of line: [UInt32], in other: ClauseText, _ starts: [UInt64: [ClauseText.Position]]
    ) -> Int {
        guard let window = ClauseText.window(of: line[place..<place + least]), let positions = starts[window] else {
            return 0
        }
        return positions.map { position in
            zip(line[place...], other.lines[position.line].scalars[position.offset...])
                .prefix { $0 == $1 && ClauseText.isPhrase($0) }.reduce(0) { count, _ in count + 1 }
        }.max() ?? 0
    }

    /// Without the particles at its ends, which belong to the words around it.
    private static func trimmed(_ range: Range<Int>, of line: [UInt32]) -> Range<Int> {
        let particles: Set<UInt32> = Set("的和与及等或在为以对将".unicodeScalars.map(\.value))
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, particles.contains(line[start]) { start += 1 }
        while end > start, particles.contains(line[end - 1]) { end -= 1 }
        return start..<end
    }
}

/// A clause's lines as scalars with their places in the source.
struct ClauseText {
    struct Line {
        let provision: ProvisionPlace
        let scalars: [UInt32]
        /// The UTF-8 offset of each scalar, and that behind the last.
        let offsets: [Int]

        func passage(_ range: Range<Int>) -> Passage {
            Passage(
                division: provision.division, provision: provision.provision,
                span: Span(offsets[range.lowerBound], offsets[range.upperBound]))
        }
    }

    struct Position {
        let line: Int
        let offset: Int
    }

    let lines: [Line]

    /// The lines of a clause, its headings left out: they are compared on their own.
    init(_ place: ProvisionPlace, of policy: Policy) {
        let tree = policy.divisions[place.division].provisions
        let node = tree.nodes[place.provision]
        let end = node.kind == .article || node.kind == .clause ? node.end : place.provision + 1
        lines = (place.provision..<end).flatMap { index in
            tree.textLines(of: index).map { span in
                var cursor = UTF8Cursor(policy.source.bytes, from: span.start, to: span.end)
                var (scalars, offsets) = ([UInt32](), [Int]())
                while let scalar = cursor.next {
                    scalars.append(scalar.value)
                    offsets.append(cursor.offset)
                    cursor.advance()
                }
                return Line(
                    provision: ProvisionPlace(division: place.division, provision: index), scalars: scalars,
                    offsets: offsets + [span.end])
            }
        }
    }

    /// Where each stretch of `length` scalars stands that can belong to a phrase.
    func windows(of length: Int) -> [UInt64: [Position]] {
        var windows: [UInt64: [Position]] = [:]
        for (number, line) in lines.enumerated() where line.scalars.count >= length {
            for offset in 0...(line.scalars.count - length) {
                guard let window = Self.window(of: line.scalars[offset..<offset + length]) else { continue }
                windows[window, default: []].append(Position(line: number, offset: offset))
            }
        }
        return windows
    }

    /// Four scalars of the basic plane in one integer; nil where one of them belongs to no phrase.
    static func window(of scalars: ArraySlice<UInt32>) -> UInt64? {
        var window: UInt64 = 0
        for scalar in scalars {
            guard scalar < 0x10000, isPhrase(scalar) else { return nil }
            window = window << 16 | UInt64(scalar)
        }
        return window
    }

    /// Whether a phrase goes on over it: Chinese characters, letters and digits, but no mark.
    static func isPhrase(_ scalar: UInt32) -> Bool { NGrams.isWord(Folding.folded(scalar)) }
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
