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
        let weights = PairWeights(named.compactMap(\.target.metric))
        return groups.flatMap { lines(in: $0, weights) }.map(FigureLine.init).sorted {
            ($0.figures[0].document, $0.figures[0].target.passage.span.start)
                < ($1.figures[0].document, $1.figures[0].target.passage.span.start)
        }
    }

    private init(_ figures: [Figure]) { self.figures = figures }

    /// Each figure joins the first line whose every figure is of another document and bears a like name.
    private static func lines(in group: [Figure], _ weights: PairWeights) -> [[Figure]] {
        let comparesWords = group.count <= mostCompared
        var lines: [[Figure]] = []
        // Among many figures only the lines that a name began can take it.
        var begun: [String: [Int]] = [:]
        for figure in group {
            let name = figure.target.metric ?? ""
            let candidates = comparesWords ? Array(lines.indices) : begun[name] ?? []
            let fitting = candidates.first { place in
                lines[place].allSatisfy { other in
                    let otherName = other.target.metric ?? ""
                    return other.document != figure.document
                        && (name == otherName || comparesWords && weights.share(name, otherName) >= leastShare)
                }
            }
            if let fitting {
                lines[fitting].append(figure)
            } else {
                begun[name, default: []].append(lines.count)
                lines.append([figure])
            }
        }
        return lines.filter { $0.count > 1 }
    }
}

/// How telling pairs of neighbouring characters are among some names: the fewer names hold one, the more.
private struct PairWeights {
    private let counts: [[Unicode.Scalar]: Int]
    private let total: Double

    init(_ names: [String]) {
        total = Double(names.count)
        counts = Dictionary(names.flatMap { Self.pairs(of: $0) }.map { ($0, 1) }, uniquingKeysWith: +)
    }

    /// Which part of the lighter name stands in the other: 0 to 1.
    func share(_ one: String, _ other: String) -> Double {
        let (one, other) = (Self.pairs(of: one), Self.pairs(of: other))
        let least = min(weight(of: one), weight(of: other))
        return least > 0 ? weight(of: one.intersection(other)) / least : 0
    }

    /// Sums of sixteenths are exact in any order: no run rounds otherwise than another.
    private func weight(of pairs: Set<[Unicode.Scalar]>) -> Double {
        pairs.reduce(0) { $0 + ((total / Double(counts[$1] ?? 1)).squareRoot() * 16).rounded() / 16 }
    }

    private static func pairs(of name: String) -> Set<[Unicode.Scalar]> {
        let scalars = Array(name.unicodeScalars)
        return Set(zip(scalars, scalars.dropFirst()).map { [$0, $1] })
    }
}
