import PolicyModel
import SitePlanning

/// A text with references of every kind, and what an annotator would find in it.
public enum SampleFindings {
    /// Articles that cite one another, another text of the sample, and texts that the sample does not hold.
    public static let text = """
        评审规则
        第一条 根据《示范区管理办法（试行）》第二条和《专利法》，制定本规则。
        第二条 申请人应当在10日内提交下列材料：
        （一）申请书；
        （二）证明。
        第三条 材料不符合第二条第（二）项的，不得受理。
        第四条 依照有关规定办理。

        """

    /// The text as a document of the nation.
    public static var policy: Policy { SampleSite.policy("review", jurisdiction: "CN", text) }

    /// The documents of the sample, this one first.
    public static var policies: [Policy] { [policy] + SampleSite.policies }

    /// What is found in the documents: nothing in those behind the first.
    public static var annotations: [Annotations] {
        let policy = policy
        var found = Annotations()
        found.references = references(of: policy)
        found.norms = norms(of: policy)
        found.targets = [
            Target(
                passage: passage("10日内", in: policy), deadline: nil, metric: nil, comparator: .atMost, value: 10,
                unit: "日", kind: .period)
        ]
        let items = ["申请书；", "证明。"].map { Checklist.Item(lines: [passage($0, in: policy)]) }
        found.checklists = [
            Checklist(
                kind: .materials, leadIn: passage("提交下列材料：", in: policy), subject: "申请人", items: items)
        ]
        found.exclusions = [Exclusion(passage: passage("办理", in: policy), rule: "no-act")]
        return [found]
    }

    /// The plan of the sample with these findings.
    public static var plan: SitePlan { SampleSite.plan(policies: policies, annotations: annotations) }

    /// The first occurrence of some words, with the provision that holds them.
    public static func passage(_ words: String, in policy: Policy) -> Passage {
        guard let found = policy.source.bytes.firstRange(of: Array(words.utf8)) else {
            preconditionFailure("the text does not say \(words)")
        }
        let tree = policy.main.provisions
        let provision = tree.nodes.indices.last { index in
            let node = tree.nodes[index]
            let spans = [node.heading].compactMap { $0 } + tree.textLines(of: index)
            return spans.contains { $0.start <= found.lowerBound && found.upperBound <= $0.end }
        }
        return Passage(division: 0, provision: provision, span: Span(found.lowerBound, found.upperBound))
    }

    private static func references(of policy: Policy) -> [Reference] {
        let external = { (words: String, target: Reference.Target?, reason: Reference.Unresolved?) in
            Reference(
                passage: passage(words, in: policy), title: words, kind: .external, relation: .basis, target: target,
                unresolved: reason)
        }
        let item = Reference.Target(document: "review", provision: "art-2/item-2")
        return [
            external(
                "《示范区管理办法（试行）》第二条", Reference.Target(document: "zones", provision: "art-2"), nil),
            external("《专利法》", nil, .notInCorpus),
            Reference(
                passage: passage("第二条第（二）项", in: policy), title: "第二条第（二）项", kind: .internal,
                relation: .mentions, pinpoint: "第二条第（二）项", target: item),
            external("有关规定", nil, .generic),
        ]
    }

    private static func norms(of policy: Policy) -> [Norm] {
        let duty = passage("申请人应当在10日内提交下列材料：", in: policy)
        let ban = passage("材料不符合第二条第（二）项的，不得受理。", in: policy)
        return [
            Norm(
                sentence: duty, passage: duty, modality: .obligation, trigger: passage("应当", in: policy),
                actors: [ActorMention(name: "申请人", canonical: nil, role: .bearer, origin: .explicit)],
                action: passage("提交下列材料", in: policy), deadline: passage("10日内", in: policy)),
            Norm(
                sentence: ban, passage: ban, modality: .prohibition, trigger: passage("不得", in: policy),
                actors: [ActorMention(name: "国家知识产权局", canonical: nil, role: .bearer, origin: .implied)],
                action: passage("受理", in: policy), condition: passage("材料不符合第二条第（二）项的", in: policy)),
        ]
    }
}
