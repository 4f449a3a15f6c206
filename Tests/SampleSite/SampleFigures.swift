import PolicyModel
import SitePlanning

/// Two texts that aim at figures of one kind under names that differ a little, bind actors, define a term and a short name.
public enum SampleFigures {
    /// The nation's.
    public static var national: Policy {
        SampleSite.policy(
            "aims", jurisdiction: "CN",
            """
            发展规划
            第一条 到2030年，从事服务的规模以上机构超过2000家，从业人员达到150万人。
            第二条 《服务业发展工作方案》（以下简称《方案》）由主管部门牵头制定，行业协会配合。本规划所称机构，是指从事服务的机构。

            """)
    }

    /// A province's.
    public static var provincial: Policy {
        SampleSite.policy(
            "steps", jurisdiction: "CN-JS",
            """
            若干措施
            第一条 主管部门应当到2027年培育100家规模以上服务机构。
            第二条 主管部门应当每年公布名单。行业协会不得收费。
            第三条 到2028年，名录基本建成。
            第四条 申报单位应当具备20名以上从业人员。

            """)
    }

    /// Both, the nation's first.
    public static var policies: [Policy] { [national, provincial] }

    /// What is found in them.
    public static var annotations: [Annotations] { [inNational, inProvincial] }

    /// The plan of the two.
    public static var plan: SitePlan { SampleSite.plan(policies: policies, annotations: annotations) }

    private static var inNational: Annotations {
        let policy = national
        let passage = { SampleFindings.passage($0, in: policy) }
        var found = Annotations()
        found.targets = [
            Target(
                passage: passage("超过2000家"), deadline: "2030", metric: "从事服务的规模以上机构", comparator: .over,
                value: 2000, unit: "家", kind: .objective),
            Target(
                passage: passage("达到150万人"), deadline: "2030", metric: "从业人员", comparator: .atLeast, value: 150,
                unit: "万人", kind: .objective),
        ]
        found.norms = [
            Norm(
                sentence: passage("《服务业发展工作方案》（以下简称《方案》）由主管部门牵头制定，行业协会配合。"),
                passage: passage("《服务业发展工作方案》（以下简称《方案》）由主管部门牵头制定，行业协会配合。"),
                modality: .commitment, trigger: passage("制定"),
                actors: [
                    ActorMention(name: "主管部门", canonical: nil, role: .lead, origin: .explicit),
                    ActorMention(name: "行业协会", canonical: nil, role: .cooperating, origin: .explicit),
                ])
        ]
        found.references = [
            Reference(
                passage: passage("以下简称《方案》"), title: "方案", kind: .aliasDefinition, relation: .mentions,
                antecedent: "服务业发展工作方案", alias: "方案", unresolved: .notInCorpus)
        ]
        let sentence = passage("机构，是指从事服务的机构")
        let term = sentence.part(Span(sentence.span.start, sentence.span.start + "机构".utf8.count))
        let meaning = sentence.part(Span(sentence.span.end - "从事服务的机构".utf8.count, sentence.span.end))
        found.definitions = [Definition(term: term, meaning: meaning, scope: "本规划")]
        return found
    }

    private static var inProvincial: Annotations {
        let policy = provincial
        let passage = { SampleFindings.passage($0, in: policy) }
        let bearer = { ActorMention(name: $0, canonical: nil, role: .bearer, origin: .explicit) }
        var found = Annotations()
        found.targets = [
            Target(
                passage: passage("100家"), deadline: "2027", metric: "规模以上服务机构", comparator: .equal, value: 100,
                unit: "家", kind: .objective),
            Target(
                passage: passage("20名以上"), deadline: nil, metric: "从业人员", comparator: .atLeast, value: 20,
                unit: "名", kind: .condition),
        ]
        let publish = passage("主管部门应当每年公布名单。")
        let grow = passage("主管部门应当到2027年培育100家规模以上服务机构。")
        let ban = passage("行业协会不得收费。")
        let aim = passage("到2028年，名录基本建成。")
        found.norms = [
            Norm(
                sentence: publish, passage: publish, modality: .obligation, trigger: passage("应当每年"),
                actors: [bearer("主管部门")]),
            Norm(
                sentence: grow, passage: grow, modality: .obligation, trigger: passage("应当"),
                actors: [bearer("主管部门")]),
            Norm(
                sentence: ban, passage: ban, modality: .prohibition, trigger: passage("不得"),
                actors: [bearer("行业协会")]),
            Norm(sentence: aim, passage: aim, modality: .target, trigger: passage("到2028年")),
        ]
        return found
    }
}
