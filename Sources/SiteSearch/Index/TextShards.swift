import JSONWriting
import ParallelMapping

/// The texts of all units, cut into files: what results are verified against and shown from.
enum TextShards {
    /// The files and the directory that leads to them: its keys are the numbers of units.
    ///
    /// A document begins a new file once the one before it is half full, so that the files behind a text that has grown
    /// hold still.
    static func table(of material: SearchMaterial, layout: IndexLayout) -> ShardTable {
        let units = material.units
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
        table.append(
            parts, firstKey: { UInt64($0.lowerBound) }, json: { json(of: units[$0], among: material.documents) })
        return table
    }

    /// About how many bytes a unit takes in a file.
    private static func size(of unit: SearchUnit) -> Int {
        24 + 16 * unit.text.lines.count + unit.text.byteCount
    }

    private static func json(of units: ArraySlice<SearchUnit>, among documents: [DocumentLabel]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("documents", counts(of: units)) { json, count in
                let document = documents[count.document]
                json.object { json in
                    json.field("id", document.id)
                    json.field("title", document.title)
                    json.field("jurisdiction", document.jurisdiction)
                    json.field("prior", document.prior)
                    if document.isWhole { json.field("whole", true) }
                    json.field("units", count.units)
                }
            }
            json.field("units", units) { write($1, to: &$0) }
        }
        return json.bytes
    }

    /// The documents whose units stand in the file, with the number of those units.
    private static func counts(of units: ArraySlice<SearchUnit>) -> [(document: Int, units: Int)] {
        var counts: [(document: Int, units: Int)] = []
        for unit in units {
            if counts.last?.document != unit.document { counts.append((unit.document, 0)) }
            counts[counts.count - 1].units += 1
        }
        return counts
    }

    /// `["art-9",[line,…],["label"]]`.
    private static func write(_ unit: SearchUnit, to json: inout JSONWriter) {
        json.array { json in
            if let clause = unit.clause { json.value(clause) } else { json.null() }
            json.array { json in unit.text.forEachLine { write($0, $1, to: &json) } }
            if !unit.labels.isEmpty { json.array(unit.labels) { $0.value($1) } }
        }
    }

    /// `["text","/item-2",3,4,12]`: the provision, where the marker ends, where the heading begins and ends; what is
    /// nothing at the end is left out.
    private static func write(
        _ line: UnitText.Line, _ text: UnsafeBufferPointer<UInt8>, to json: inout JSONWriter
    ) {
        json.array { json in
            json.value(utf8: text)
            let numbers = [line.number, line.heading.lowerBound, line.heading.upperBound]
            let shown = line.heading.isEmpty ? line.number > 0 ? 1 : 0 : 3
            if shown > 0 || !line.provision.isEmpty { json.value(line.provision) }
            for number in numbers.prefix(shown) { json.value(number) }
        }
    }
}
