import JSONWriting
import ParallelMapping
import PolicyModel

/// The texts of all units, cut into files: what results are verified against and shown from.
enum TextShards {
    /// The files and the directory that leads to them: its keys are the numbers of units.
    ///
    /// A document begins a new file once the one before it is half full, so that the files behind a text that has grown
    /// hold still.
    static func table(of units: [SearchUnit], in knowledge: KnowledgeBase, layout: IndexLayout) -> ShardTable {
        var table = ShardTable(name: "texts", layout: layout)
        let sizes = units.map(size)
        let target = layout.target(forTotal: sizes.reduce(0, +))
        var parts: [Range<Int>] = []
        var start = 0
        var size = 0
        func close(at end: Int) {
            guard start < end else { return }
            parts.append(start..<end)
            start = end
            size = 0
        }
        for index in units.indices {
            let beginsDocument = units[index].clause == nil
            if size + sizes[index] > target || beginsDocument && size > target / 2 { close(at: index) }
            size += sizes[index]
        }
        close(at: units.count)
        table.append(parts, firstKey: { UInt64($0.lowerBound) }, json: { json(of: units[$0], in: knowledge) })
        return table
    }

    /// About how many bytes a unit takes in a file.
    private static func size(of unit: SearchUnit) -> Int {
        unit.passages.reduce(24) { $0 + 16 + $1.text.utf8.count }
    }

    private static func json(of units: ArraySlice<SearchUnit>, in knowledge: KnowledgeBase) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("documents", documents(of: units)) { json, document in
                let policy = knowledge.policies[document.number]
                json.object { json in
                    json.field("id", policy.id)
                    json.field("title", policy.metadata.title)
                    json.field("jurisdiction", knowledge.jurisdictionName(of: policy))
                    json.field("prior", policy.prior)
                    if knowledge.wholeDocuments.contains(policy.id) { json.field("whole", true) }
                    json.field("units", document.units)
                }
            }
            json.field("units", units) { write($1, to: &$0) }
        }
        return json.bytes
    }

    /// The documents whose units stand in the file, with the number of those units.
    private static func documents(of units: ArraySlice<SearchUnit>) -> [(number: Int, units: Int)] {
        var documents: [(number: Int, units: Int)] = []
        for unit in units {
            if documents.last?.number != unit.document { documents.append((unit.document, 0)) }
            documents[documents.count - 1].units += 1
        }
        return documents
    }

    /// `["art-9",[line,…],["label"]]`.
    private static func write(_ unit: SearchUnit, to json: inout JSONWriter) {
        json.array { json in
            if let clause = unit.clause { json.value(clause) } else { json.null() }
            json.array(unit.passages) { write($1, of: unit.clause, to: &$0) }
            if !unit.labels.isEmpty { json.array(unit.labels) { $0.value($1) } }
        }
    }

    /// `["text","/item-2",3,4,12]`: the provision, where the marker ends, where the heading begins and ends; what is
    /// nothing at the end is left out.
    private static func write(_ passage: Passage, of clause: String?, to json: inout JSONWriter) {
        let heading = passage.heading ?? 0..<0
        let provision = path(of: passage, in: clause)
        json.array { json in
            json.value(passage.text)
            let numbers = [passage.number, heading.lowerBound, heading.upperBound]
            let shown = heading.isEmpty ? passage.number > 0 ? 1 : 0 : 3
            if shown > 0 || !provision.isEmpty { json.value(provision) }
            for number in numbers.prefix(shown) { json.value(number) }
        }
    }

    /// The path of a passage's provision: "" for the clause itself, or none; from the clause on where that holds it.
    private static func path(of passage: Passage, in clause: String?) -> String {
        guard let provision = passage.provision, provision != clause else { return "" }
        guard let clause, provision.utf8.starts(with: (clause + "/").utf8) else { return provision }
        return String(decoding: provision.utf8.dropFirst(clause.utf8.count), as: UTF8.self)
    }
}
