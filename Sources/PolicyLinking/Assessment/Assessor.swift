import ChineseText
import PolicyModel

/// Says what one clause makes of another: carries it out, says more exactly, or demands more. Each verdict quotes the words
/// that carry it; where none do there is no verdict.
struct Assessor {
    /// One side of a comparison.
    struct Side {
        let policy: Policy
        let annotations: Annotations
        let clause: ProvisionPlace
        let findings: FindingsByClause.Findings

        var norms: [Norm] { findings.norms.map { annotations.norms[$0] } }
        var targets: [Target] { findings.targets.map { annotations.targets[$0] } }
        var references: [Reference] { findings.references.map { annotations.references[$0] } }

        /// All words of the clause, its headings among them.
        var words: String {
            let tree = policy.divisions[clause.division].provisions
            return (clause.provision..<tree.nodes[clause.provision].end).map { index in
                (tree.nodes[index].heading.map { policy.source[$0] } ?? "") + policy.text(of: index, in: tree)
            }.joined(separator: "\n")
        }
    }

    let from: Side
    let to: Side
    /// The phrases that both share.
    let phrases: [Passage]
    /// The bodies that actors may be by name; 知识产权服务机构 is a kind of actor, and names nobody.
    let bodies: Set<String>

    /// The share of a clause's wording, found again in the other, from which on it carries the other out in its words.
    static let carriedOut = 0.4

    /// Everything that differs, the weightiest first.
    func differences() -> [ClauseLink.Difference] {
        let theirs = to.words
        return higherFigures() + harderModalities() + actors(notIn: theirs) + figures() + texts(notIn: theirs)
            + names(notIn: theirs)
    }

    /// The verdict that the differences carry.
    ///
    /// - Parameter likeness: How alike the wordings are, from 0 to 1.
    func verdict(_ differences: [ClauseLink.Difference], likeness: Float) -> ClauseLink.Assessment? {
        if differences.contains(where: { $0.kind == .higherFigure || $0.kind == .harderModality }) {
            return .strengthens
        }
        if !differences.isEmpty { return .refines }
        return Double(likeness) >= Self.carriedOut || citesTheOther ? .implements : nil
    }

    private var citesTheOther: Bool {
        from.references.contains { $0.relation != .mentions && $0.target?.document == to.policy.id }
    }

    /// 超过3000家 where the other says 超过2000家 of the same thing.
    private func higherFigures() -> [ClauseLink.Difference] {
        from.targets.compactMap { mine in
            guard let metric = mine.metric, let value = mine.value, mine.comparator.isLowerBound else { return nil }
            let theirs = to.targets.first { other in
                other.metric == metric && other.unit == mine.unit && other.comparator.isLowerBound
                    && other.value.map { $0 < value } ?? false
            }
            return theirs.map { ClauseLink.Difference(.higherFigure, from: mine.passage, to: $0.passage) }
        }
    }

    /// 应当 where the other encourages or permits the same: both norms hold one of the shared phrases, and are about the same
    /// thing: what stands last in a Chinese norm is the thing that it is about (加大…支持力度).
    private func harderModalities() -> [ClauseLink.Difference] {
        let soft = to.norms.filter { $0.modality == .encouragement || $0.modality == .permission }
        guard !soft.isEmpty else { return [] }
        return from.norms.filter { $0.modality == .obligation || $0.modality == .prohibition }.compactMap { mine in
            let shared = phrases.filter { mine.passage.holds($0) }.map(from.policy.quote)
            let object = from.policy.quote(mine.passage).lastPair
            let theirs = soft.first { other in
                let words = to.policy.quote(other.passage)
                return words.lastPair == object && shared.contains(where: words.holds)
            }
            return theirs.map { ClauseLink.Difference(.harderModality, from: mine.passage, to: $0.passage) }
        }
    }

    /// Bodies that the other does not name: who exactly.
    private func actors(notIn words: String) -> [ClauseLink.Difference] {
        var seen: Set<String> = []
        return from.norms.flatMap { norm in
            norm.actors.filter { actor in
                actor.origin == .explicit && actor.canonical.map(bodies.contains) ?? false && !words.holds(actor.name)
                    && seen.insert(actor.name).inserted
            }.compactMap { actor in
                place(of: actor.name, in: norm.sentence).map { ClauseLink.Difference(.actor, from: $0) }
            }
        }
    }

    /// Figures of things for which the other sets none.
    private func figures() -> [ClauseLink.Difference] {
        let metrics = Set(to.targets.compactMap(\.metric))
        return from.targets.filter { $0.value != nil && !metrics.contains($0.metric ?? "") }.map {
            ClauseLink.Difference(.figure, from: $0.passage)
        }
    }

    /// Other texts that it carries out and the other does not name: with what exactly.
    private func texts(notIn words: String) -> [ClauseLink.Difference] {
        from.references.filter { reference in
            reference.kind == .external && reference.unresolved != .generic
                && reference.target?.document != to.policy.id && !words.holds(reference.title)
        }.map { ClauseLink.Difference(.text, from: $0.passage) }
    }

    /// Things with a name of their own, in quotation marks.
    private func names(notIn words: String) -> [ClauseLink.Difference] {
        let tree = from.policy.divisions[from.clause.division].provisions
        var names: [ClauseLink.Difference] = []
        for index in from.clause.provision..<tree.nodes[from.clause.provision].end {
            for line in tree.textLines(of: index) {
                for span in quoted(in: line) where !words.holds(from.policy.source[span]) {
                    names.append(
                        ClauseLink.Difference(
                            .name, from: Passage(division: from.clause.division, provision: index, span: span)))
                }
            }
        }
        return names
    }

    private func quoted(in line: Span) -> [Span] {
        var cursor = UTF8Cursor(from.policy.source.bytes, from: line.start, to: line.end)
        var spans: [Span] = []
        var start: Int?
        while let scalar = cursor.next {
            if scalar == "”", let open = start {
                spans.append(Span(open, cursor.offset))
                start = nil
            }
            cursor.advance()
            if scalar == "“" { start = cursor.offset }
        }
        return spans.filter { !$0.isEmpty }
    }

    private func place(of name: String, in sentence: Passage) -> Passage? {
        let words = from.policy.quote(sentence)
        guard let index = words.firstIndex(ofWord: name) else { return nil }
        let start = sentence.span.start + words.utf8.distance(from: words.startIndex, to: index)
        return sentence.part(Span(start, start + name.utf8.count))
    }
}

extension Target.Comparator {
    fileprivate var isLowerBound: Bool { self == .atLeast || self == .over }
}

extension Passage {
    fileprivate func holds(_ other: Passage) -> Bool {
        division == other.division && span.start <= other.span.start && other.span.end <= span.end
    }
}

extension String {
    /// Its last two scalars, marks left out.
    fileprivate var lastPair: [Unicode.Scalar] { unicodeScalars.filter(\.isHan).suffix(2) }
}
