import ChineseText

/// A query as the reader wrote it, cut into its parts.
struct WrittenQuery {
    /// Words and phrases that results must hold.
    var words: [Word] = []
    /// Words that results must not hold.
    var excluded: [[UInt32]] = []
    /// Facets and the values that they must have.
    var filters: [(facet: SearchFacet, value: [UInt32])] = []

    /// A word or a phrase.
    struct Word: Equatable {
        /// What may stand for it, folded; what the reader wrote first.
        var forms: [[UInt32]]
        /// Whether it stood in quotation marks: then nothing may stand for it.
        var isPhrase = false
        /// Whether it is the number of a provision.
        var isPinpoint: Bool { !isPhrase && PinpointForm.isPinpoint(forms[0]) }

        /// A word of one form.
        init(_ text: [UInt32], isPhrase: Bool = false) {
            forms = [text]
            self.isPhrase = isPhrase
        }
    }

    /// Whether nothing is asked for.
    var isEmpty: Bool { words.isEmpty && filters.isEmpty }

    /// Reads a query: words between white space, `"a phrase"`, `-excluded`, `field:value`.
    ///
    /// Only what stands between white space as a whole is read as a sign, so that a string copied from a text, quotation
    /// marks and all, is looked for as it is.
    init(_ text: String, facets: [String: [String]]) {
        let folded = text.unicodeScalars.filter { !Folding.isInvisible($0.value) }.map { Folding.folded($0.value) }
        var names: [[UInt32]: SearchFacet] = [:]
        for facet in SearchFacet.allCases {
            for name in facets[facet.rawValue] ?? [] { names[Self.folded(name)] = facet }
        }
        var seen: Set<[UInt32]> = []
        for token in Self.tokens(of: folded) {
            if let (facet, value) = Self.filter(token, names: names) {
                filters.append((facet, value))
            } else if token.first == Self.minus, token.count > 1 {
                excluded.append(Self.unquoted(Array(token.dropFirst())) ?? Array(token.dropFirst()))
            } else {
                let phrase = Self.unquoted(token)
                if seen.insert(phrase ?? token).inserted {
                    words.append(Word(phrase ?? token, isPhrase: phrase != nil))
                }
            }
        }
        if isEmpty, let first = excluded.first {
            // A minus in front of the only word excludes nothing: it is looked for.
            excluded.removeFirst()
            words.append(Word([Self.minus] + first))
        }
    }

    /// A text with its characters folded.
    static func folded(_ text: String) -> [UInt32] { text.unicodeScalars.map { Folding.folded($0.value) } }

    private static let minus = UInt32(0x2D)
    private static let colon = UInt32(0x3A)
    /// Opening marks and the closing mark of each.
    private static let quotes: [UInt32: UInt32] = [0x22: 0x22, 0x201C: 0x201D, 0x300C: 0x300D, 0x300E: 0x300F]

    /// The parts between white space; white space inside a phrase cuts nothing.
    private static func tokens(of folded: [UInt32]) -> [[UInt32]] {
        var tokens: [[UInt32]] = []
        var start = 0
        while start < folded.count {
            if folded[start] == Folding.space {
                start += 1
                continue
            }
            let end = phraseEnd(folded, from: start) ?? folded[start...].firstIndex(of: Folding.space) ?? folded.count
            tokens.append(Array(folded[start..<end]))
            start = end
        }
        return tokens
    }

    /// Where a phrase that begins at `start`, perhaps behind a minus, ends: behind its closing mark, before white space.
    private static func phraseEnd(_ folded: [UInt32], from start: Int) -> Int? {
        let open = folded[start] == minus ? start + 1 : start
        guard open < folded.count, let close = quotes[folded[open]] else { return nil }
        var place = open + 1
        while place < folded.count {
            if folded[place] == close, place > open + 1, place + 1 == folded.count || folded[place + 1] == Folding.space
            {
                return place + 1
            }
            place += 1
        }
        return nil
    }

    /// What stands between quotation marks, without white space at its ends; nil where none enclose the whole.
    private static func unquoted(_ token: [UInt32]) -> [UInt32]? {
        guard token.count > 2, let first = token.first, let last = token.last, quotes[first] == last else { return nil }
        let inner = token[1..<token.count - 1].drop { $0 == Folding.space }
        let trimmed = inner.reversed().drop { $0 == Folding.space }.reversed()
        return trimmed.isEmpty ? nil : Array(trimmed)
    }

    private static func filter(
        _ token: [UInt32], names: [[UInt32]: SearchFacet]
    ) -> (facet: SearchFacet, value: [UInt32])? {
        guard let place = token.firstIndex(of: colon), place + 1 < token.count else { return nil }
        guard let facet = names[Array(token[..<place])] else { return nil }
        let value = Array(token[(place + 1)...])
        return (facet, unquoted(value) ?? value)
    }
}
