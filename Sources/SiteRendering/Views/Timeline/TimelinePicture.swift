import PolicyModel
import SitePlanning

/// Draws the spans of documents above a common scale of years, with the days that they name.
///
/// Shapes tell what a mark is: a bar for the time in force, an arrow where no end is stated, a ring for the signature, a
/// diamond for the day of a figure.
struct TimelinePicture {
    let sheet: TimelineSheet
    let context: PageContext

    private static let width = 400.0
    private static let margin = 16.0
    private static let pitch = 46.0
    private static let header = 24.0

    private var asOf: CivilDate { context.plan.knowledge.asOf }

    /// The picture; nil where there is nothing to draw.
    func html() -> HTML? {
        guard let scale = Scale(sheet, asOf: asOf, width: Self.width, margin: Self.margin) else { return nil }
        let height = Self.header + Double(sheet.spans.shown.count) * Self.pitch
        return HTML { html in
            html.open(
                "svg",
                [
                    .class("timeline-picture"), .named("role", "img"),
                    .named("viewBox", "0 0 \(Self.width.plain) \(height.plain)"),
                    .named("aria-labelledby", "timeline-title timeline-desc"),
                ])
            html.element("title", .id("timeline-title")) { $0.text(context.strings["timeline-picture"]) }
            html.element("desc", .id("timeline-desc")) { $0.text(description) }
            for year in scale.labelledYears { draw(year, scale, height, &html) }
            line("today", x: scale.x(asOf), from: 14, to: height, &html)
            for (row, span) in sheet.spans.shown.enumerated() {
                draw(span, top: Self.header + Double(row) * Self.pitch, scale, &html)
            }
            html.close("svg")
        }
    }

    private var description: String {
        sheet.spans.shown.map { span in
            let policy = context.plan.knowledge.policies[span.document]
            var seen: Set<String> = []
            let days = span.events.map { event in
                let day = event.isYear ? String(event.day.year) : event.day.description
                return context.strings["event-" + event.kind.rawValue] + " " + day
            }.filter { seen.insert($0).inserted }
            return policy.metadata.title + context.strings["colon"]
                + days.joined(separator: context.strings["list-comma"])
        }.joined(separator: context.strings["item-separator"])
    }

    private func draw(_ year: Int, _ scale: Scale, _ height: Double, _ html: inout HTMLWriter) {
        guard let day = CivilDate(year: year, month: 1, day: 1) else { return }
        line("grid", x: scale.x(day), from: 14, to: height, &html)
        text(String(year), x: scale.x(day), y: 10, "year", &html)
    }

    private func draw(_ span: TimelineSheet.Span, top: Double, _ scale: Scale, _ html: inout HTMLWriter) {
        let policy = context.plan.knowledge.policies[span.document]
        let dates = policy.metadata.dates
        let name =
            ClauseLinks(context: context).jurisdiction(of: policy) + " " + policy.metadata.title.shortened(to: 24)
        text(name, x: 0, y: top + 14, "label", &html)
        let middle = top + 30
        if let begin = dates.effective ?? dates.published ?? dates.adopted {
            drawBar(from: scale.x(begin), to: dates.expires.map(scale.x), y: middle, scale, &html)
        }
        if let adopted = dates.adopted {
            html.element(
                "circle", .class("ring"), .named("cx", scale.x(adopted).plain), .named("cy", middle.plain),
                .named("r", "4"))
        }
        for day in Set(span.events.filter { $0.kind == .target }.map(\.day)).sorted() {
            let x = scale.x(day)
            html.element("path", .class("diamond"), .named("d", "M\(x.plain) \((middle - 6).plain)l6 6l-6 6l-6-6z"))
        }
    }

    /// A bar; without an end it runs to the edge and points on.
    private func drawBar(from start: Double, to end: Double?, y: Double, _ scale: Scale, _ html: inout HTMLWriter) {
        let edge = end ?? scale.end - 6
        html.element(
            "rect", .class("bar"), .named("x", start.plain), .named("y", (y - 4).plain),
            .named("width", max(1, edge - start).rounded().plain), .named("height", "8"))
        if end == nil {
            html.element("path", .class("arrow"), .named("d", "M\(edge.plain) \((y - 7).plain)l7 7l-7 7z"))
        } else {
            html.element("path", .class("stop"), .named("d", "M\(edge.plain) \((y - 7).plain)v14"))
        }
    }

    private func line(_ name: String, x: Double, from top: Double, to bottom: Double, _ html: inout HTMLWriter) {
        html.element("path", .class(name), .named("d", "M\(x.plain) \(top.plain)V\(bottom.plain)"))
    }

    private func text(_ words: String, x: Double, y: Double, _ name: String, _ html: inout HTMLWriter) {
        html.element("text", .class(name), .named("x", x.plain), .named("y", y.plain)) { $0.text(words) }
    }
}

/// Days as places on a line, rounded to whole units.
private struct Scale {
    let end: Double
    private let first: Int
    private let last: Int
    private let margin: Double

    init?(_ sheet: TimelineSheet, asOf: CivilDate, width: Double, margin: Double) {
        let years = sheet.spans.shown.flatMap { $0.events.map(\.day.year) } + [asOf.year]
        guard !sheet.spans.shown.isEmpty, let first = years.min(), let last = years.max() else { return nil }
        self.first = first
        self.last = last + 1
        self.margin = margin
        end = width - margin
    }

    func x(_ day: CivilDate) -> Double {
        let years = Double(day.year - first) + (Double(day.month - 1) + Double(day.day - 1) / 31) / 12
        return (margin + years / Double(last - first) * (end - margin)).rounded()
    }

    /// About eight years, evenly apart.
    var labelledYears: [Int] {
        let step = max(1, (last - first + 7) / 8)
        return Array(stride(from: first, to: last, by: step))
    }
}
