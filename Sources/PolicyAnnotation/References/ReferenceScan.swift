import ChineseText
import PolicyModel

/// The reading of one document for references: what was found so far, and where the reading stands.
struct ReferenceScan {
    let reading: Reading
    let words: ReferenceWords
    let lookups: [ProvisionLookup]
    /// The titles of the divisions, the document's own first.
    let titles: [String]
    /// The same, folded; a text that names itself (现将《…》印发给你们) is not another text.
    let ownTitles: [String]
    /// The title of the text that this document amends, as far as has been read; nil where it amends none.
    var amended: String?
    let isAmending: Bool
    /// The title of the text that this document applies or interprets, from its own title.
    let subject: String?

    var references: [Reference] = []
    /// For each of the references, where it leads.
    var places: [CitedPlace] = []
    var exclusions: [Exclusion] = []
    var starts: MentionStartTable
    /// The short names that were given so far: their finder, and the full titles by short name.
    var aliasFinder = WordFinder([])
    var aliases: [String] = []
    var titlesByAlias: [String: String] = [:]

    var sentence: Sentence
    var role: MarginLine.Role?
    var cursor: UTF8Cursor
    var chain: MentionChain?
    /// The last mention of another text in the sentence: where it ends and why it is mentioned.
    var lastElsewhere: (end: Int, relation: Reference.Relation)?
    /// The plain title around the place being read (…关于印发《…》的通知) and why it is mentioned.
    var outer: (end: Int, relation: Reference.Relation)?
    var isInQuotation = false

    init(_ reading: Reading, _ words: ReferenceWords) {
        self.reading = reading
        self.words = words
        lookups = reading.divisions.map { ProvisionLookup($0.provisions) }
        titles = [reading.policy.metadata.title] + reading.policy.attachments.map { $0.title ?? "" }
        ownTitles = titles.map { foldingTitle($0.utf8) }
        let amended = words.amendedTitle(in: reading.policy.metadata.title)
        isAmending = amended != nil
        self.amended = amended?.isEmpty == true ? nil : amended
        subject = words.subject(of: reading.policy.metadata.title)
        starts = words.starts
        if isAmending { starts.insert(.quotation, for: ["“", "”"]) }
        sentence = Sentence(
            passage: Passage(division: 0, provision: nil, span: Span(0, 0)), isHeading: true, leadIn: nil)
        cursor = reading.cursor(Span(0, 0))
    }

    /// Reads a sentence.
    mutating func read(_ sentence: Sentence) {
        self.sentence = sentence
        role = sentence.passage.provision == nil ? marginRole(of: sentence.passage) : nil
        cursor = reading.cursor(sentence.passage.span)
        chain = nil
        lastElsewhere = nil
        outer = nil
        while let scalar = cursor.skip(to: starts.scalars) {
            if !take(starts[scalar]) { cursor.advance() }
        }
    }

    /// Reads the mention at the cursor and moves behind it; says false where there is none.
    private mutating func take(_ starts: MentionStarts) -> Bool {
        if let rule = excludingRole { return takeExcluded(starts, by: rule) }
        if starts.contains(.quotation) { return takeQuotationMark() }
        if starts.contains(.title) { return takeTitle() }
        if starts.contains(.ordinal) { return takePinpoint() }
        if starts.contains(.own), takeOwn() { return true }
        if starts.contains(.previous), takePrevious() { return true }
        if starts.contains(.anaphor), takeAnaphor() { return true }
        if starts.contains(.aliasMarker), takeAliasDefinition() { return true }
        if starts.contains(.alias), takeAlias() { return true }
        if starts.contains(.generic), takeGeneric() { return true }
        if starts.contains(.law), takeLaw() { return true }
        if starts.contains(.plainTitle), takePlainTitle() { return true }
        if starts.contains(.measure), takeMeasure() { return true }
        if starts.contains(.number), takeDocumentNumber() { return true }
        return false
    }
}

extension ReferenceScan {
    /// The text being read.
    var bytes: [UInt8] { reading.policy.source.bytes }

    /// The division being read.
    var division: Int { sentence.passage.division }

    /// The provisions of the division being read.
    var lookup: ProvisionLookup { lookups[division] }

    /// A cursor at another place of the sentence.
    func cursor(at offset: Int) -> UTF8Cursor {
        var cursor = cursor
        cursor.offset = offset
        return cursor
    }

    /// The words of a span.
    func text(_ start: Int, _ end: Int) -> String { reading.text(Span(start, end)) }

    /// Keeps an occurrence that is no reference.
    mutating func exclude(_ span: Span, by rule: String) {
        exclusions.append(Exclusion(passage: sentence.passage.part(span), rule: rule))
        cursor.offset = max(cursor.offset, span.end)
    }

    /// What an amending text sets in quotation marks is the other text's wording: 将第四条修改为：“依照本法第三条…”.
    private mutating func takeQuotationMark() -> Bool {
        isInQuotation = cursor.next == "“"
        cursor.advance()
        return true
    }
}
