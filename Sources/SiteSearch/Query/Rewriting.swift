import ChineseText

/// What may be done to a query that finds nothing as it stands: other characters, other words, fewer words.
struct Rewriting {
    /// The words, with what may stand for them.
    private(set) var words: [WrittenQuery.Word]
    /// What has been done.
    private(set) var notes: [SearchNote] = []

    /// The words as written.
    init(_ words: [WrittenQuery.Word]) {
        self.words = words
    }

    /// Reads traditional characters as simplified ones.
    ///
    /// Some characters are both: 著 is simplified as 着 in 著重, and stands as it is in 著作权. So where the texts do not hold
    /// what a word as a whole becomes, only those of its characters change that the texts do not hold.
    mutating func simplify(_ words: WordShard, unless isKnown: ([UInt32]) throws -> Bool) rethrows {
        let simplified = words.simplifiedForms
        try replace(.simplified) { word in
            let whole = word.map { simplified[$0] ?? $0 }
            if try whole == word || isKnown(whole) { return [whole] }
            return [try word.map { try isKnown([$0]) ? $0 : simplified[$0] ?? $0 }]
        }
    }

    /// Reads letters as Pinyin or its initials, unless `isKnown` says that the texts hold the word.
    mutating func spell(_ names: NameShard, unless isKnown: ([UInt32]) throws -> Bool) rethrows {
        let speller = Speller(names)
        try replace(.pinyin) { try isKnown($0) ? [] : speller.words(spelled: $0) }
    }

    /// Leaves out words that ask, cutting those around them apart.
    mutating func leaveOut(_ stopWords: [String]) {
        let stops = stopWords.map(WrittenQuery.folded).sorted { $0.count > $1.count }
        var cut: [WrittenQuery.Word] = []
        var omitted: [[UInt32]] = []
        for word in words {
            if word.isPhrase || word.forms.count > 1 {
                cut.append(word)
            } else {
                Self.cut(word.forms[0], at: stops, &cut, &omitted)
            }
        }
        guard !omitted.isEmpty, !cut.isEmpty else { return }
        notes.append(SearchNote(kind: .question, from: Self.text(omitted), to: ""))
        words = cut.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private static func cut(
        _ word: [UInt32], at stops: [[UInt32]], _ cut: inout [WrittenQuery.Word], _ omitted: inout [[UInt32]]
    ) {
        var start = 0
        var place = 0
        while place < word.count {
            guard let stop = stops.first(where: { word[place...].starts(with: $0) }) else {
                place += 1
                continue
            }
            if start < place { cut.append(WrittenQuery.Word(Array(word[start..<place]))) }
            omitted.append(stop)
            place += stop.count
            start = place
        }
        if start < word.count { cut.append(WrittenQuery.Word(Array(word[start...]))) }
    }

    /// Looks as well for the words that texts use.
    mutating func addSynonyms(_ synonyms: [[String]]) {
        let table = synonyms.map { $0.map(WrittenQuery.folded) }.filter { $0.count > 1 }
            .sorted { $0[0].count > $1[0].count }
        for place in words.indices where !words[place].isPhrase && words[place].forms.count == 1 {
            var forms: [[UInt32]] = [[]]
            let word = words[place].forms[0]
            var start = 0
            while start < word.count {
                let entry = table.first {
                    word[start...].starts(with: $0[0]) && Self.isWhole($0[0], at: start, of: word)
                }
                let pieces = entry ?? [[word[start]]]
                forms =
                    forms.count * pieces.count > Self.mostForms
                    ? forms.map { $0 + pieces[0] }
                    : forms.flatMap { form in pieces.map { form + $0 } }
                if let entry {
                    notes.append(
                        SearchNote(
                            kind: .synonym, from: Self.text([entry[0]]), to: Self.text(Array(entry.dropFirst()))))
                }
                start += pieces[0].count
            }
            words[place].forms = forms
        }
    }

    /// Whether a piece of a word cuts no run of letters and digits: `ip` is no part of `ipo`.
    private static func isWhole(_ piece: [UInt32], at start: Int, of word: [UInt32]) -> Bool {
        let end = start + piece.count
        let isCut = { (place: Int) in
            place > 0 && place < word.count && !isHan(word[place - 1]) && !isHan(word[place])
                && NGrams.isWord(word[place - 1]) && NGrams.isWord(word[place])
        }
        return !isCut(start) && !isCut(end)
    }

    /// Looks for the numbers of articles as well as the numbers that other texts give to their clauses: 第九条 as （九）.
    mutating func renumber() {
        for place in words.indices where !words[place].isPhrase {
            let word = words[place].forms[0]
            let others = PinpointForm.otherForms(of: word)
            guard let first = others.first else { continue }
            words[place].forms += others
            notes.append(SearchNote(kind: .synonym, from: Self.text([word]), to: Self.text([first])))
        }
    }

    /// Takes places out of the words: 江苏 or 江苏省 at the beginning of one. They are left where nothing else is asked for.
    ///
    /// - Returns: Which of `places` were taken out.
    mutating func takeOutPlaces(_ places: [(name: String, forms: [[UInt32]])]) -> [Int] {
        var left: [WrittenQuery.Word] = []
        var found: [(place: Int, word: [UInt32])] = []
        for var word in words {
            let written = word.forms[0]
            while !word.isPhrase, let form = word.forms.first, let place = Self.place(atHeadOf: form, places) {
                found.append((place, written))
                word.forms = word.forms.compactMap { Self.rest(of: $0, behind: places[place].forms) }.filter {
                    !$0.isEmpty
                }
                // 浙江和江苏: another place behind 和.
                if let next = word.forms.first.flatMap(Self.behindJoint), Self.place(atHeadOf: next, places) != nil {
                    word.forms = word.forms.compactMap(Self.behindJoint)
                }
            }
            if !word.forms.isEmpty { left.append(word) }
        }
        if left.isEmpty { return [] }
        words = left
        if !found.isEmpty {
            var written: [[UInt32]] = []
            for (_, word) in found where written.last != word { written.append(word) }
            let names = found.map { places[$0.place].name }.joined(separator: " ")
            notes.append(SearchNote(kind: .place, from: Self.text(written), to: names))
        }
        return found.map(\.place)
    }

    private static func place(atHeadOf word: [UInt32], _ places: [(name: String, forms: [[UInt32]])]) -> Int? {
        places.indices.first { rest(of: word, behind: places[$0].forms) != nil }
    }

    /// What stands behind a character that joins names; nil where none begins the word.
    private static func behindJoint(_ word: [UInt32]) -> [UInt32]? {
        let joints = "和与及跟、".unicodeScalars.map(\.value)
        return word.first.map(joints.contains) == true ? Array(word.dropFirst()) : nil
    }

    /// What stands behind the first of some names that a word begins with; a name of letters must be the whole word.
    private static func rest(of word: [UInt32], behind names: [[UInt32]]) -> [UInt32]? {
        for name in names where word.starts(with: name) {
            if name.allSatisfy(isHan) || word.count == name.count { return Array(word.dropFirst(name.count)) }
        }
        return nil
    }

    /// How many strings may stand for one word.
    private static let mostForms = 24

    /// The bits that the nearest results hold as many of as can be: pairs of neighbouring Chinese characters, and words of
    /// letters and digits; `choices` tells which of them make up each form of each word. The number of a provision is one
    /// bit in all its forms: a part of it is another number.
    var features: (terms: [SearchTerm], choices: [[[Int]]]) {
        var places: [[[UInt32]]: Int] = [:]
        var terms: [SearchTerm] = []
        func place(of forms: [[UInt32]]) -> Int {
            if let place = places[forms] { return place }
            places[forms] = terms.count
            terms.append(SearchTerm(forms))
            return terms.count - 1
        }
        let choices = words.map { word in
            word.isPinpoint
                ? [[place(of: word.forms)]] : word.forms.map { form in Self.bits(of: form).map { place(of: [$0]) } }
        }
        return (terms, choices)
    }

    private static func bits(of form: [UInt32]) -> [[UInt32]] {
        var bits: [[UInt32]] = []
        for run in form.split(whereSeparator: { !NGrams.isWord($0) }).map(Array.init) {
            var start = 0
            while start < run.count {
                var end = start + 1
                while end < run.count, isHan(run[end]) == isHan(run[start]) { end += 1 }
                if isHan(run[start]), end > start + 1 {
                    bits += (start..<end - 1).map { Array(run[$0...$0 + 1]) }
                } else {
                    bits.append(Array(run[start..<end]))
                }
                start = end
            }
        }
        return bits
    }

    /// Replaces words by what `forms` gives for them, and says so; nothing where it gives nothing else.
    private mutating func replace(
        _ kind: SearchNote.Kind, _ forms: ([UInt32]) throws -> [[UInt32]]
    ) rethrows {
        for place in words.indices where !words[place].isPhrase {
            let word = words[place].forms[0]
            let found = try forms(word)
            guard !found.isEmpty, found != [word] else { continue }
            words[place].forms = found
            notes.append(SearchNote(kind: kind, from: Self.text([word]), to: Self.text(found)))
        }
    }

    private static func isHan(_ scalar: UInt32) -> Bool { scalar > 0x7F }

    private static func text(_ words: [[UInt32]]) -> String {
        words.map { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) }.joined(separator: " ")
    }
}
