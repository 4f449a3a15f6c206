import PolicyModel

/// Where the words that two clauses share stand in either of them.
public struct SharedWords: Sendable {
    /// Their places in the clause that answers, in order, none overlapping.
    public let from: [Span]
    /// Their places in the clause that it answers.
    public let to: [Span]

    /// The shared phrases of a link between two clauses.
    public init(_ link: ClauseLink, in knowledge: KnowledgeBase) {
        let phrases = link.evidence.sharedPhrases
        from = Self.merged(phrases.map(\.span))
        let source = knowledge.policies[link.from.document].source
        let words = phrases.map { Array(source.utf8($0.span)) }
        to = Self.merged(knowledge.place(of: link.to).map { place in words.flatMap { place.spans(of: $0) } } ?? [])
    }

    private static func merged(_ spans: [Span]) -> [Span] {
        var merged: [Span] = []
        for span in spans.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
            if let last = merged.last, span.start < last.end {
                merged[merged.count - 1] = Span(last.start, max(last.end, span.end))
            } else {
                merged.append(span)
            }
        }
        return merged
    }
}

extension ClausePlace {
    /// The provisions that are shown as the clause's own: itself and what stands below it, but not the clauses that stand
    /// in a part with text of its own.
    public var ownProvisions: [Int] {
        let tree = division.provisions
        var own: [Int] = [node]
        var index = node + 1
        while index < tree.nodes[node].end {
            if tree.isClause(index) || tree.nodes[index].kind.isDivision {
                index = tree.nodes[index].end
            } else {
                own.append(index)
                index += 1
            }
        }
        return own
    }

    /// The places at which some words stand in the clause's text and titles.
    func spans(of words: [UInt8]) -> [Span] {
        let tree = division.provisions
        return ownProvisions.flatMap { index in
            ([tree.nodes[index].heading].compactMap { $0 } + tree.textLines(of: index)).flatMap {
                policy.source.places(of: words, in: $0)
            }
        }
    }
}

extension KnowledgeBase {
    /// The clause at one side of a link; nil where that is a document as a whole.
    public func place(of end: ClauseLink.End) -> ClausePlace? {
        end.clause.map { place in
            let policy = policies[end.document]
            return ClausePlace(policy: policy, division: policy.divisions[place.division], node: place.provision)
        }
    }
}
