/// Finds provisions of one tree by their numbers: what a pinpoint needs.
///
/// Articles and chapters are looked up in a table, because a text of 1,260 articles may cite itself 600 times;
/// below an article the children are walked.
public struct ProvisionLookup: Sendable {
    /// The tree.
    public let tree: ProvisionTree
    /// The first division or article of each kind and number.
    private let first: [PinpointStep: Int]
    /// Where there are several, the next one behind each: seldom, so that most need no list of their own.
    private let next: [Int: Int]
    /// What 条 counts: articles, or the clauses of a text that has none (二、上条所述的有关法院 of an arrangement in 一、二、三、).
    private let articleKind: ProvisionKind

    /// A lookup over a tree.
    public init(_ tree: ProvisionTree) {
        self.tree = tree
        var first: [PinpointStep: Int] = [:]
        var next: [Int: Int] = [:]
        let articleKind: ProvisionKind = tree.nodes.contains { $0.kind == .article } ? .article : .clause
        self.articleKind = articleKind
        // From the end, so that each is the first of those that have been seen.
        for index in tree.nodes.indices.reversed() {
            let node = tree.nodes[index]
            guard node.kind == articleKind || node.kind.isDivision else { continue }
            let kind = node.kind == articleKind ? .article : node.kind
            let step = PinpointStep(kind: kind, ordinal: node.ordinal, branch: node.branch)
            if let behind = first.updateValue(index, forKey: step) { next[index] = behind }
        }
        self.first = first
        self.next = next
    }

    /// The divisions or articles of a kind and number, in the order of the text.
    private func places(of step: PinpointStep) -> UnfoldFirstSequence<Int>? {
        first[step].map { sequence(first: $0) { next[$0] } }
    }

    /// The provision at the end of `steps`, counted from `base`, or from the text as a whole where `base` is nil.
    public func provision(at steps: some Sequence<PinpointStep>, from base: Int? = nil) -> Int? {
        var place = base
        for step in steps {
            guard let next = provision(step, below: place) else { return nil }
            place = next
        }
        return place
    }

    private func provision(_ step: PinpointStep, below place: Int?) -> Int? {
        switch step.kind {
        case .book, .chapter, .section, .part: places(of: step)?.first { isInside(place, $0) }
        // Articles number through a document, so the chapter that a mention may name in front of one decides nothing.
        case .article: places(of: step)?.first { isInside(place, $0) } ?? first[step]
        case .paragraph: place.flatMap { paragraph(step.ordinal, of: $0) }
        case .item: place.flatMap { item(step.ordinal, of: $0) } ?? clause(step.ordinal, below: place)
        case .clause, .subitem, .point, .bullet: place.flatMap { child(step, of: $0) }
        }
    }

    private func isInside(_ place: Int?, _ index: Int) -> Bool {
        guard let place else { return true }
        return place < index && index < tree.nodes[place].end
    }

    private func child(_ step: PinpointStep, of index: Int) -> Int? {
        tree.children(of: index).first { tree.nodes[$0].kind == step.kind && tree.nodes[$0].ordinal == step.ordinal }
    }

    /// 第一款 of an article with a single paragraph is the article itself, which holds that paragraph as its own text.
    private func paragraph(_ ordinal: Int, of index: Int) -> Int? {
        guard tree.nodes[index].kind == articleKind else { return nil }
        if let found = child(PinpointStep(kind: .paragraph, ordinal: ordinal), of: index) { return found }
        return ordinal == 1 && !tree.nodes[index].text.isEmpty ? index : nil
    }

    /// 第三项 of an article, of a paragraph that holds a list, or of a paragraph whose list hangs on the article.
    private func item(_ ordinal: Int, of index: Int) -> Int? {
        let step = PinpointStep(kind: .item, ordinal: ordinal)
        if let found = child(step, of: index) { return found }
        if tree.nodes[index].kind == .paragraph, let article = tree.nodes[index].parent {
            return tree.children(of: article).first { isItem($0, ordinal) && paragraph(holding: $0) == index }
                ?? item(ordinal, ofArticle: article)
        }
        // 第六条第（二）项 where the article's only list hangs on its second paragraph.
        return only(tree.children(of: index).compactMap { child(step, of: $0) })
    }

    /// 第一款第三项 where the list does not stand below that paragraph, for the line of its （一） has lost the number, is that
    /// of the article's only list.
    private func item(_ ordinal: Int, ofArticle article: Int) -> Int? {
        only(tree.children(of: article).filter { isItem($0, ordinal) })
    }

    /// 第11项 of a text without articles, whose numbered measures or matters are clauses.
    private func clause(_ ordinal: Int, below place: Int?) -> Int? {
        guard articleKind == .clause, place.map({ tree.nodes[$0].kind.isDivision }) ?? true else { return nil }
        let articles = places(of: PinpointStep(kind: .article, ordinal: ordinal))
        return only(articles?.filter { isInside(place, $0) } ?? [])
    }

    private func only(_ found: [Int]) -> Int? { found.count == 1 ? found.first : nil }

    private func isItem(_ index: Int, _ ordinal: Int) -> Bool {
        tree.nodes[index].kind == .item && tree.nodes[index].ordinal == ordinal
    }
}

extension ProvisionLookup {
    /// The article that holds a provision, or is it.
    public func article(holding index: Int) -> Int? {
        nearest(.article, from: index)
    }

    /// The nearest provision of a kind from `index` upwards, itself included.
    public func nearest(_ kind: ProvisionKind, from index: Int) -> Int? {
        let kind = kind == .article ? articleKind : kind
        var place: Int? = index
        while let current = place {
            if tree.nodes[current].kind == kind { return current }
            place = tree.nodes[current].parent
        }
        return nil
    }

    /// The paragraph to which a provision belongs in meaning; the article itself where it has a single paragraph.
    ///
    /// A list that hangs on the article belongs to the paragraph just above it.
    public func paragraph(holding index: Int) -> Int? {
        guard let article = article(holding: index) else { return nil }
        var child = index
        while child != article, let parent = tree.nodes[child].parent, parent != article { child = parent }
        guard child != article else { return article }
        let above = tree.children(of: article).prefix { $0 <= child }.last { tree.nodes[$0].kind == .paragraph }
        return above ?? article
    }

    /// The provision of the same kind `distance` places before `index` under the same parent; articles are counted
    /// through the text.
    public func provision(_ distance: Int, before index: Int) -> Int? {
        let node = tree.nodes[index]
        var left = distance
        var place = index - 1
        while place >= 0, left > 0 {
            let other = tree.nodes[place]
            if other.kind == node.kind, node.kind == articleKind || other.parent == node.parent {
                left -= 1
                if left == 0 { return place }
            }
            place -= 1
        }
        return nil
    }
}
