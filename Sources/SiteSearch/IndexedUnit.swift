import ChineseText

/// A unit as read back from the index, ready to be matched.
///
/// Texts are held in UTF-16 units, as the browser holds them: offsets, lengths and so scores are the same in both.
struct IndexedUnit {
    /// The document's id.
    let document: String
    /// What names the document above its results, folded: its title and its jurisdiction.
    let names: [[UInt16]]
    /// The path of the clause; nil for the document itself.
    let clause: String?
    /// Its lines.
    let lines: [IndexedLine]
    /// The length of its lines.
    let length: Int

    init(_ unit: TextShard.Unit, document: String, names: [[UInt16]]) {
        self.document = document
        self.names = names
        clause = unit.clause
        lines = unit.passages.map { IndexedLine($0, of: unit.clause) }
        length = lines.reduce(0) { $0 + $1.text.count }
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
        provision = line.provision ?? clause
        text = Array(line.text.utf16)
        folded = text.map { Folding.folded($0) }
        number = line.number ?? 0
        let bounds = line.heading ?? []
        let isRange = bounds.count == 2 && bounds[0] >= 0 && bounds[0] <= bounds[1] && bounds[1] <= text.count
        heading = isRange ? bounds[0]..<bounds[1] : 0..<0
    }

    /// Where marker and heading end: what stands before it names the provision.
    var nameEnd: Int { max(number, heading.upperBound) }
}
