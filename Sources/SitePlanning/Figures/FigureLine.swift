import PolicyModel

/// Figures of several documents that count the same thing: of the same kind and unit, under names that share most of
/// what is telling in them (规模以上服务机构 and 从事知识产权服务的规模以上机构).
public struct FigureLine: Sendable {
    /// The figures, at least two, of different documents, in the documents' order.
    public let figures: [Figure]

    /// How much of the shorter name must stand in the other, pairs of characters weighed by how few names hold them.
    static let leastShare = 0.6
    /// Where more figures than this are of one kind and unit, only equal names stand on one line.
    static let mostCompared = 300

    static func lines(of figures: [Figure], in knowledge: KnowledgeBase) -> [FigureLine] {
        let named = figures.filter { figure in
            [.objective, .condition].contains(figure.target.kind) && figure.target.metric != nil
                && Quantity(figure.target) != nil
        }
        var groups: [[Figure]] = []
        var places: [String: Int] = [:]
        for figure in named {
            let key = figure.target.kind.rawValue + " " + (Quantity(figure.target)?.unit ?? "")
            if let place = places[key] {
                groups[place].append(figure)
            } else {
                places[key] = groups.count
                groups.append([figure])
            }
        }
        let names = MetricNames(named.compactMap(\.target.metric))
        return groups.flatMap { lines(in: $0, names) }.map(FigureLine.init).sorted {
            ($0.figures[0].document, $0.figures[0].target.passage.span.start)
                < ($1.figures[0].document, $1.figures[0].target.passage.span.start)
        }
    }

    private init(_ figures: [Figure]) { self.figures = figures }

    /// Each figure joins the first line whose every figure is of another document and bears a like name.
    private static func lines(in group: [Figure], _ known: MetricNames) -> [[Figure]] {
        let comparesWords = group.count <= mostCompared
        let names = group.map { known[$0.target.metric ?? ""] }
        // As places in the group.
        var lines: [[Int]] = []
        // Among many figures only the lines that a name began can take it.
        var begun: [String: [Int]] = [:]
        for (index, figure) in group.enumerated() {
            let name = names[index]
            let candidates = comparesWords ? Array(lines.indices) : begun[name.text] ?? []
            let fitting = candidates.first { place in
                lines[place].allSatisfy { other in
                    group[other].document != figure.document
                        && (name.text == names[other].text
                            || comparesWords && known.share(name, names[other]) >= leastShare)
                }
            }
            if let fitting {
                lines[fitting].append(index)
            } else {
                begun[name.text, default: []].append(lines.count)
                lines.append([index])
            }
        }
        return lines.filter { $0.count > 1 }.map { line in line.map { group[$0] } }
    }
}

/// The names of what is counted, by the pairs of characters in them, each weighed by how few names hold it.
private struct MetricNames {
    /// A name with its pairs, two scalars in one integer, ascending.
    struct Name {
        let text: String
        fileprivate let pairs: [UInt64]
        fileprivate let weight: Double
    }

    private var names: [String: Name] = [:]
    private var weights: [UInt64: Double] = [:]

    init(_ all: [String]) {
        var counts: [UInt64: Int] = [:]
        for name in all {
            for pair in Self.pairs(of: name) { counts[pair, default: 0] += 1 }
        }
        let total = Double(all.count)
        // Sixteenths: sums of them are exact, in whatever order they are made.
        weights = counts.mapValues { ((total / Double($0)).squareRoot() * 16).rounded() / 16 }
        for text in all where names[text] == nil {
            let pairs = Self.pairs(of: text)
            names[text] = Name(text: text, pairs: pairs, weight: pairs.reduce(0) { $0 + (weights[$1] ?? 0) })
        }
    }

    /// A name among those that were given.
    subscript(text: String) -> Name { names[text] ?? Name(text: text, pairs: [], weight: 0) }

    /// How much of the lighter of two names stands in the other.
    func share(_ one: Name, _ other: Name) -> Double {
        let least = min(one.weight, other.weight)
        guard least > 0 else { return 0 }
        var (common, place) = (0.0, 0)
        for pair in one.pairs {
            while place < other.pairs.count, other.pairs[place] < pair { place += 1 }
            if place < other.pairs.count, other.pairs[place] == pair { common += weights[pair] ?? 0 }
        }
        return common / least
    }

    private static func pairs(of name: String) -> [UInt64] {
        let scalars = name.unicodeScalars.map { UInt64($0.value) }
        return Set(zip(scalars, scalars.dropFirst()).map { $0 << 21 | $1 }).sorted()
    }
}
