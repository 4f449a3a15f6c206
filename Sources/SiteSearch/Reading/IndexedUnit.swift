import ChineseText

/// A unit as read back from the index, ready to be matched.
///
/// Texts are held in UTF-16 units, as the browser holds them: offsets, lengths and so scores are the same in both.
struct IndexedUnit {
    /// The document's facts.
    let document: IndexedDocument
    /// The path of the clause; nil for the document itself.
    let clause: String?
    /// Its lines.
    let lines: [IndexedLine]
    /// The words by which it is found beyond its lines, folded.
    let labels: [[UInt16]]
    /// The length of its lines.
    let length: Int

    init(_ unit: TextShard.Unit, of document: IndexedDocument) {
        self.document = document
        clause = unit.clause
        lines = unit.lines.map { IndexedLine($0, of: unit.clause) }
        labels = unit.labels.map { $0.utf16.map { Folding.folded($0) } }
        length = lines.reduce(0) { $0 + $1.text.count }
    }
}

/// A document as its units know it.
struct IndexedDocument {
    /// Its id.
    let id: String
    /// What names it above its results, folded: its title, and its jurisdiction unless that is the nation.
    let names: [[UInt16]]
    /// What its authority and youth add to the worth of its clauses, in thousandths.
    let prior: Int

    init(_ document: TextShard.Document, nations: Set<String>) {
        id = document.id
        prior = document.prior
        let jurisdiction = document.jurisdiction.flatMap { nations.contains($0) ? nil : $0 }
        names = [document.title, jurisdiction].compactMap { $0?.utf16.map { Folding.folded($0) } }
    }
}

/// A passage as read back from the index.
struct IndexedLine {
    /// The path of its provision; nil in the front and closing.
    let provision: String?
    /// As printed.
    let text: [UInt16]
    /// Folded; of the same length.
    let folded: [UInt16]
    /// Where its marker ends.
    let number: Int
    /// Its heading; empty where it has none.
    let heading: Range<Int>

    init(_ line: TextShard.Line, of clause: String?) {
        let isBelowClause = line.provision.utf8.first == UInt8(ascii: "/")
        provision = line.provision.isEmpty ? clause : isBelowClause ? (clause ?? "") + line.provision : line.provision
        text = Array(line.text.utf16)
        folded = text.map { Folding.folded($0) }
        number = line.number
        heading = line.heading.clamped(to: 0..<text.count)
    }

    /// Where marker and heading end: what stands before it names the provision.
    var nameEnd: Int { max(number, heading.upperBound) }
}
