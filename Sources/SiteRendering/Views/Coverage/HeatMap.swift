import PolicyModel
import SitePlanning

/// Draws what is answered where: a row of cells for each jurisdiction, a column for each clause, in bands that fit a phone.
///
/// A cell is told by its shape, not by its colour: full, half, or empty with a dash. The style sheet colours it.
struct HeatMap {
    /// How many clauses stand side by side before the next band begins.
    static let band = 15
    private static let pitch = 24
    private static let side = 18
    private static let labels = 76
    private static let header = 20
    private static let gap = 16

    let sheet: CoverageSheet
    let context: PageContext
    /// What makes the ids of the picture's title and description unique on the page.
    let id: String

    private var strings: Strings { context.strings }

    private struct Column {
        let label: String
        let states: [Coverage.State]
    }

    private struct Band {
        /// The document that begins with it, where there are several.
        let title: String?
        let columns: [Column]
    }

    func html() -> HTML {
        let bands = self.bands()
        let height = bands.reduce(0) { $0 + self.height(of: $1) }
        let width = Self.labels + Self.band * Self.pitch
        return HTML { html in
            html.open(
                "svg",
                [
                    .class("heat-map"), .named("role", "img"), .named("viewBox", "0 0 \(width) \(height)"),
                    .named("aria-labelledby", "\(id)-title \(id)-desc"),
                ])
            html.element("title", .id("\(id)-title")) { $0.text(title) }
            html.element("desc", .id("\(id)-desc")) { $0.text(description) }
            var top = 0
            for band in bands {
                draw(band, top: top, &html)
                top += self.height(of: band)
            }
            html.close("svg")
        }
    }

    private func height(of band: Band) -> Int {
        (band.title == nil ? 0 : Self.header) + Self.header + sheet.columns.count * Self.pitch + Self.gap
    }

    private var title: String {
        strings.filled("coverage-picture", ["base": sheet.base.name(in: context.language)])
    }

    private var description: String {
        CoverageTotals(sheet: sheet, context: context).sentences.joined(separator: " ")
            + " " + strings["coverage-picture-key"]
    }

    /// The columns of all documents; a new document begins a new band.
    private func bands() -> [Band] {
        sheet.parts.flatMap { part in
            let policy = context.plan.knowledge.policies[part.document]
            let columns = part.rows.compactMap { row in
                context.plan.knowledge.place(of: row.clause).map { place in
                    Column(
                        label: String(place.division.provisions.nodes[place.node].ordinal),
                        states: row.cells.map(\.state))
                }
            }
            return stride(from: 0, to: columns.count, by: Self.band).map { start in
                let isNamed = start == 0 && sheet.parts.count > 1
                return Band(
                    title: isNamed ? policy.metadata.title.shortened(to: 32) : nil,
                    columns: Array(columns[start..<min(columns.count, start + Self.band)]))
            }
        }
    }

    private func draw(_ band: Band, top: Int, _ html: inout HTMLWriter) {
        if let title = band.title { text(title, x: 0, y: top + 12, anchor: "start", &html) }
        let top = band.title == nil ? top : top + Self.header
        for (row, jurisdiction) in sheet.columns.enumerated() {
            let y = top + Self.header + row * Self.pitch + 14
            text(jurisdiction.name(in: context.language), x: Self.labels - 10, y: y, anchor: "end", &html)
        }
        for (index, column) in band.columns.enumerated() {
            let x = Self.labels + index * Self.pitch
            text(column.label, x: x + Self.side / 2, y: top + 14, anchor: "middle", &html)
            for (row, state) in column.states.enumerated() {
                draw(state, x: x, y: top + Self.header + row * Self.pitch, &html)
            }
        }
    }

    private func draw(_ state: Coverage.State, x: Int, y: Int, _ html: inout HTMLWriter) {
        let side = Self.side
        html.element(
            "rect", .class("cell " + state.rawValue), .named("x", String(x)), .named("y", String(y)),
            .named("width", String(side)), .named("height", String(side)))
        switch state {
        case .answered: break
        case .partly:
            html.element("path", .class("half"), .named("d", "M\(x) \(y)v\(side)h\(side)z"))
        case .notFound:
            html.element("path", .class("dash"), .named("d", "M\(x + 5) \(y + side / 2)h\(side - 10)"))
        }
    }

    private func text(_ words: String, x: Int, y: Int, anchor: String, _ html: inout HTMLWriter) {
        html.element("text", .named("x", String(x)), .named("y", String(y)), .named("text-anchor", anchor)) {
            $0.text(words)
        }
    }
}

/// How much of a jurisdiction's measures each of those inside it answers, in words.
struct CoverageTotals {
    let sheet: CoverageSheet
    let context: PageContext

    /// One sentence for each jurisdiction.
    var sentences: [String] {
        zip(sheet.columns, sheet.totals).map { jurisdiction, totals in
            context.strings.filled(
                "coverage-totals",
                [
                    "jurisdiction": jurisdiction.name(in: context.language),
                    "total": String(totals.values.reduce(0, +)),
                    "answered": String(totals[.answered] ?? 0), "partly": String(totals[.partly] ?? 0),
                    "not-found": String(totals[.notFound] ?? 0),
                ])
        }
    }
}
