import PolicyModel
import SitePlanning

/// Draws figures of one unit as bars from the same zero, the greatest as wide as the picture allows.
///
/// Each bar is told by its label above and its words behind it, not by its colour.
struct FigureChart {
    /// How many bars stand in a picture.
    static let mostBars = 12
    private static let width = 360
    private static let barWidth = 250
    private static let pitch = 42

    /// Its place among the charts of the page; a unit such as % makes no id.
    private let number: Int
    private let unit: String
    private let bars: [(figure: Figure, value: Double)]
    private let context: PageContext

    /// A chart for each unit in which figures are set, those with most figures first; of a unit the greatest figures.
    static func charts(of figures: [Figure], context: PageContext) -> [FigureChart] {
        var units: [String] = []
        var bars: [String: [(figure: Figure, value: Double)]] = [:]
        for figure in figures {
            guard let quantity = Quantity(figure.target), quantity.value > 0 else { continue }
            if bars[quantity.unit] == nil { units.append(quantity.unit) }
            bars[quantity.unit, default: []].append((figure, quantity.value))
        }
        let charts = units.enumerated().map { place, unit in
            let sorted = (bars[unit] ?? []).enumerated().sorted {
                ($1.element.value, $0.offset) < ($0.element.value, $1.offset)
            }.map(\.element)
            return (
                place,
                FigureChart(number: place + 1, unit: unit, bars: Array(sorted.prefix(mostBars)), context: context)
            )
        }
        return charts.sorted { ($1.1.bars.count, $0.0) < ($0.1.bars.count, $1.0) }.map(\.1)
    }

    func html() -> HTML {
        let greatest = bars.map(\.value).max() ?? 1
        let id = "chart-\(number)"
        return HTML { html in
            html.open(
                "svg",
                [
                    .class("bar-chart"), .named("role", "img"),
                    .named("viewBox", "0 0 \(Self.width) \(bars.count * Self.pitch)"),
                    .named("aria-labelledby", "\(id)-title \(id)-desc"),
                ])
            html.element("title", .id("\(id)-title")) {
                $0.text(context.strings.filled("chart-title", ["unit": unit]))
            }
            html.element("desc", .id("\(id)-desc")) { $0.text(description) }
            for (row, bar) in bars.enumerated() {
                let top = row * Self.pitch
                let width = max(2, Int((bar.value / greatest * Double(Self.barWidth)).rounded()))
                text(label(of: bar.figure), x: 0, y: top + 13, "label", &html)
                html.element(
                    "rect", .class("bar"), .named("x", "0"), .named("y", String(top + 19)),
                    .named("width", String(width)), .named("height", "14"))
                text(words(of: bar.figure), x: width + 6, y: top + 31, "value", &html)
            }
            html.close("svg")
        }
    }

    private var description: String {
        bars.map { label(of: $0.figure) + context.strings["colon"] + words(of: $0.figure) }
            .joined(separator: context.strings["item-separator"])
    }

    /// 江苏 2027年 规模以上服务机构
    private func label(of figure: Figure) -> String {
        let parts = [
            ClauseLinks(context: context).jurisdiction(of: figure.policy),
            figure.target.deadline.map(context.text(iso:)), figure.target.metric?.shortened(to: 18),
        ]
        return parts.compactMap { $0 }.joined(separator: " ")
    }

    private func words(of figure: Figure) -> String { figure.policy.quote(figure.target.passage).shortened(to: 12) }

    private func text(_ words: String, x: Int, y: Int, _ name: String, _ html: inout HTMLWriter) {
        html.element("text", .class(name), .named("x", String(x)), .named("y", String(y))) { $0.text(words) }
    }
}
