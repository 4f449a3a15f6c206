import PolicyModel

/// What the place of a sentence says about it.
struct NormContext {
    /// Whether the provision belongs to an article.
    var inArticles = false
    /// Whether its heading announces general principles (指导思想).
    var isPrinciple = false
    /// Whether its heading announces objectives (发展目标).
    var isObjective = false
    /// Whether it is an item of a list of things or cases.
    var isMatter = false
    /// Whether the sentence stands outside the provisions.
    var isMargin = false

    /// The context of a provision: the nearest heading above it that announces something decides.
    static func of(_ provision: Int?, in tree: ProvisionTree, headings: (Span) -> WordClass) -> NormContext {
        var context = NormContext()
        context.isMargin = provision == nil
        var isDecided = false
        var next = provision
        while let index = next {
            let node = tree.nodes[index]
            if node.kind == .article { context.inArticles = true }
            if !isDecided, let heading = node.heading {
                let meaning = headings(heading)
                context.isObjective = meaning.isAny(of: .goalHeadings)
                context.isPrinciple = !context.isObjective && meaning.isAny(of: .principleHeadings)
                isDecided = context.isObjective || context.isPrinciple
            }
            next = node.parent
        }
        return context
    }
}
