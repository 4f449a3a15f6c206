import PolicyModel
import SitePlanning

/// All figures: charts of what is aimed at, figures of several documents on one line, then a table for each kind.
struct TargetsView {
    let context: PageContext

    /// How many figures of a kind the page lists, how many lines, and how many charts it draws.
    static let most = 150
    static let mostLines = 60
    static let mostCharts = 8

    private var figures: FigureIndex { context.plan.figures }
    private var strings: Strings { context.strings }

    func addFields(to model: inout ViewModel) {
        let charts = FigureChart.charts(of: figures.figures(.objective), context: context).prefix(Self.mostCharts)
        model.set("charts", list: charts.map { chart in ViewModel { $0.set("picture", html: chart.html()) } })
        model.set("has-charts", flag: !charts.isEmpty)
        model.set("lines", list: figures.lines.prefix(Self.mostLines).map(line))
        model.set("has-lines", flag: !figures.lines.isEmpty)
        model.set("lines-omitted", text: omitted(figures.lines.count - Self.mostLines))
        model.set("kinds", list: Target.Kind.allCases.compactMap(kind))
        model.set("empty", flag: figures.all.isEmpty)
        model.set("csv-href", text: context.reference(Routes.table("targets")))
    }

    private func omitted(_ count: Int) -> String? {
        count > 0 ? strings.counted("omitted", count) : nil
    }

    /// A line goes by the shortest of its figures' names.
    private func line(_ line: FigureLine) -> ViewModel {
        let names = line.figures.compactMap(\.target.metric)
        let name = names.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) } ?? ""
        return ViewModel { model in
            model.set("metric", html: context.chinese(HTML(text: name)))
            model.set("figures", list: line.figures.map(FigureWords(context: context).model))
        }
    }

    private func kind(_ kind: Target.Kind) -> ViewModel? {
        let own = figures.figures(kind)
        guard !own.isEmpty else { return nil }
        return ViewModel { model in
            model.set("id", text: kind.rawValue)
            model.set("label", text: strings["target-" + kind.rawValue])
            model.set("count", text: String(own.count))
            model.set("figures", list: own.prefix(Self.most).map(FigureWords(context: context).model))
            model.set("omitted", text: omitted(own.count - Self.most))
        }
    }
}
