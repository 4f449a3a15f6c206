import ChineseText
import PolicyModel

/// The vocabulary of references (`content/vocabulary/references.yml`), ready to be looked for.
struct ReferenceWords: Sendable {
    /// What a verb in front of a mention makes of it.
    enum Verb: Sendable {
        case basis, basisIfMaking, implements, other
    }

    let starts: MentionStartTable
    let kinds: WordFinder
    let notKinds: WordFinder
    let kindTails: WordTails
    let commonNouns: Set<String>
    let notUnits: WordFinder
    let beforeSelf: WordTails
    let beforePrevious: WordTails
    let verbs: WordFinder
    let verbClasses: [Verb]
    let making: WordFinder
    let purpose: WordFinder
    let negations: WordTails
    let implementsBehind: WordFinder
    let joints: WordFinder
    let goingOn: WordTails
    let nameStops: WordFinder
    /// How many of the words of ``nameStops`` stop a name; those behind them are parts of names.
    let stopCount: Int
    let laws: WordFinder
    let notLaws: WordFinder
    let lawExtensions: WordFinder
    let issuerTails: WordTails
    let plainKinds: WordFinder
    let measures: WordFinder
    let measureKinds: WordTails
    let measureEnds: WordFinder
    let notInMeasures: WordFinder
    let generic: WordFinder
    let notGeneric: WordFinder
    let aliasMarkers: WordFinder
    let certificates: WordTails
    let publications: WordTails
    let amending: WordFinder

    init(_ vocabulary: Vocabulary) {
        let list = { (name: String) in vocabulary["references." + name] }
        let finder = { (name: String) in WordFinder(list(name)) }
        let tails = { (name: String) in WordTails(list(name)) }
        kinds = finder("kinds")
        notKinds = finder("not-kinds")
        kindTails = tails("kinds")
        commonNouns = Set(list("common-nouns"))
        notUnits = finder("not-units")
        beforeSelf = tails("before-self")
        beforePrevious = tails("before-previous")
        let classes: [(String, Verb)] = [
            ("basis", .basis), ("basis-if-making", .basisIfMaking), ("implements", .implements),
            ("other-verbs", .other),
        ]
        verbs = WordFinder(classes.flatMap { list($0.0) })
        verbClasses = classes.flatMap { [Verb](repeating: $0.1, count: list($0.0).count) }
        making = finder("making")
        purpose = finder("purpose")
        negations = tails("negations")
        implementsBehind = finder("implements-behind")
        joints = finder("joints")
        goingOn = tails("going-on")
        nameStops = WordFinder(list("name-stops") + list("name-words"))
        stopCount = list("name-stops").count
        laws = finder("laws")
        notLaws = finder("not-laws")
        lawExtensions = finder("law-extensions")
        issuerTails = tails("issuer-ends")
        plainKinds = finder("plain-kinds")
        measures = finder("implements")
        measureKinds = tails("measure-kinds")
        measureEnds = finder("measure-ends")
        notInMeasures = finder("not-in-measures")
        generic = finder("generic")
        notGeneric = finder("not-generic")
        aliasMarkers = finder("alias-markers")
        certificates = tails("certificates")
        publications = tails("publications")
        amending = finder("amending")
        starts = Self.table(of: list)
    }

    private static func table(of list: (String) -> [String]) -> MentionStartTable {
        var table = MentionStartTable()
        table.insert(.title, for: ["《", "〈"])
        table.insert(.ordinal, for: ["第"])
        table.insert(.own, for: ["本"])
        table.insert(.previous, for: ["前", "上"])
        table.insert(.anaphor, for: ["该", "各该", "上述", "前述"])
        table.insert(.law, for: list("laws"))
        table.insert(.aliasMarker, for: list("alias-markers"))
        table.insert(.plainTitle, for: ["关于"])
        table.insert(.measure, for: list("implements"))
        table.insert(.generic, for: list("generic"))
        table.insert(.number, for: ["〔"])
        return table
    }
}

extension ReferenceWords {
    /// The end of the kind of text at the cursor (办法 in 本办法), or nil where another word stands there (法院).
    func kindEnd(at cursor: UTF8Cursor) -> Int? {
        guard let kind = kinds.match(at: cursor) else { return nil }
        if let other = notKinds.match(at: cursor), other.end > kind.end { return nil }
        return cutting(kind.end, in: cursor)
    }

    /// Whether a word that is no unit stands at the cursor (项目, 款项); 本条约定 is 本条 for all that.
    func isOtherWord(at cursor: UTF8Cursor) -> Bool {
        guard let word = notUnits.match(at: cursor) else { return false }
        var behind = cursor
        behind.offset = word.end
        return behind.next != "定"
    }

    /// 本法规定 is 本法 and 规定: of 法规 in front of 定 only 法 is the kind.
    private func cutting(_ end: Int, in cursor: UTF8Cursor) -> Int? {
        var behind = cursor
        behind.offset = end
        guard behind.next == "定", end - cursor.offset > 3 else { return end }
        behind.offset = end - 3
        return behind.next == "规" ? end - 3 : end
    }
}
