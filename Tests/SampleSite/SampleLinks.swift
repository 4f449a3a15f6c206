import PolicyModel
import SitePlanning

/// The sample's documents with topics, links of every kind between them, and what is answered where.
public enum SampleLinks {
    /// Where the documents stand in the sample.
    public static let (opinions, zones, measures) = (0, 1, 2)

    /// A topic that the site leads with, one more, and one on which no measure stands.
    public static let topics = [
        Topic(
            id: "supervision", name: "监管", englishName: "Supervision", definition: "对服务的监管。",
            englishDefinition: "Oversight of services.", isLead: true, terms: []),
        Topic(id: "clusters", name: "集聚区", englishName: "Clusters", definition: "集聚区建设。", terms: []),
        Topic(id: "general", name: "总则", englishName: "General provisions", isFormal: true, terms: []),
    ]

    /// The place of a clause, by its path.
    public static func end(_ document: Int, _ path: String) -> ClauseLink.End {
        let policy = SampleSite.policies[document]
        let clause = policy.clauses.first { policy.path(of: $0) == path }
        precondition(clause != nil, "no clause \(path)")
        return ClauseLink.End(document: document, clause: clause)
    }

    /// What the documents say: topics in all of them, norms and a figure in two clauses that stand side by side.
    public static var annotations: [Annotations] {
        let policies = SampleSite.policies
        let label = { (document: Int, path: String, topic: String, isPrimary: Bool, words: String?) in
            TopicLabel(
                clause: end(document, path).clause ?? ProvisionPlace(division: 0, provision: 0), topic: topic,
                isPrimary: isPrimary, score: isPrimary ? 6 : 3,
                evidence: words.map { [SampleFindings.passage($0, in: policies[document])] } ?? [])
        }
        let norm = { (document: Int, words: String, kind: Norm.Modality, actor: String) in
            let passage = SampleFindings.passage(words, in: policies[document])
            return Norm(
                sentence: passage, passage: passage, modality: kind, trigger: passage,
                actors: [ActorMention(name: actor, canonical: nil, role: .bearer, origin: .explicit)])
        }
        var all = [Annotations(), Annotations(), Annotations()]
        all[opinions].topics = [label(opinions, "part-2/clause-3", "supervision", true, "逐项抓好落实")]
        all[zones].topics = [
            label(zones, "art-1", "general", true, nil), label(zones, "art-2", "clusters", true, "示范区建设"),
            label(zones, "art-3", "supervision", true, "限期整改"), label(zones, "art-4", "general", true, nil),
        ]
        all[measures].topics = [
            label(measures, "part-1/clause-1", "supervision", false, "引导"),
            label(measures, "part-1/clause-2", "clusters", true, "集聚区建设"),
            label(measures, "part-1/clause-2", "supervision", false, nil),
            label(measures, "part-2/clause-3", "supervision", true, "日常监管"),
        ]
        all[opinions].norms = [norm(opinions, "逐项抓好落实", .encouragement, "各地")]
        all[measures].norms = [norm(measures, "落实要求", .obligation, "知识产权局")]
        all[measures].targets = [
            Target(
                passage: SampleFindings.passage("有效期至2030年11月9日", in: policies[measures]), deadline: "2030-11-09",
                metric: nil, comparator: .at, value: nil, unit: nil, kind: .validity)
        ]
        return all
    }

    /// A whole counterpart that demands more, a partial one, one that people confirmed, one that they rejected, and a clause
    /// that stands alone.
    public static var links: [ClauseLink] {
        let passage = { (words: String, document: Int) in
            SampleFindings.passage(words, in: SampleSite.policies[document])
        }
        let link = { (from: ClauseLink.End, to: ClauseLink.End, grade: Int, score: Double, review: Review) in
            ClauseLink(from: from, to: to, relation: .counterpart, grade: grade, score: score, review: review)
        }
        let leadership = end(opinions, "part-2/clause-3")
        var harder = link(end(measures, "part-2/clause-3"), leadership, 2, 0.7, .computed)
        harder.assessment = .strengthens
        harder.evidence.topics = ["supervision"]
        harder.evidence.sharedPhrases = [passage("落实", measures)]
        harder.evidence.differences = [
            ClauseLink.Difference(
                .harderModality, from: passage("落实要求", measures), to: passage("逐项抓好落实", opinions))
        ]
        var confirmed = link(end(zones, "art-3"), leadership, 2, 0.4, .confirmed)
        confirmed.assessment = .implements
        let partial = link(end(zones, "art-2"), end(opinions, "part-1/clause-1"), 1, 0.3, .computed)
        let rejected = link(end(measures, "part-1/clause-1"), end(opinions, "part-1/clause-2"), 2, 0.9, .rejected)
        var alone = link(
            end(measures, "part-1/clause-2"), ClauseLink.End(document: opinions, clause: nil), 1, 0, .computed)
        alone.assessment = .localOnly
        return [harder, partial, confirmed, rejected, alone]
    }

    /// What the two provinces answer of the national opinions.
    public static var coverage: Coverage {
        let cells = { (zones: Coverage.Cell, measures: Coverage.Cell) in [zones, measures] }
        let none = Coverage.Cell(.notFound, links: [])
        let rows = [
            Coverage.Row(end(opinions, "part-1/clause-1"), cells: cells(Coverage.Cell(.partly, links: [1]), none)),
            Coverage.Row(end(opinions, "part-1/clause-2"), cells: cells(none, none)),
            Coverage.Row(
                end(opinions, "part-2/clause-3"),
                cells: cells(Coverage.Cell(.answered, links: [2]), Coverage.Cell(.answered, links: [0]))),
        ]
        let alone = ["part-1/clause-1", "part-1/clause-2"].map { end(measures, $0) }
        let matrix = Coverage.Matrix(
            against: "CN", columns: ["CN-ZJ", "CN-JS"], rows: rows, localOnly: [[], alone])
        let count = { (primary: Int, all: Int) in
            var count = Coverage.TopicCount()
            (count.primary, count.all) = (primary, all)
            return count
        }
        return Coverage(
            matrices: [matrix], jurisdictions: ["CN", "CN-ZJ", "CN-JS"],
            topics: [
                [count(1, 1), count(1, 1), count(1, 3)], [count(0, 0), count(1, 1), count(1, 1)],
                [count(0, 0), count(2, 2), count(0, 0)],
            ])
    }

    /// The sample with all of this.
    public static var knowledge: KnowledgeBase { knowledge(links: links, coverage: coverage) }

    /// The sample with some links.
    public static func knowledge(links: [ClauseLink], coverage: Coverage) -> KnowledgeBase {
        KnowledgeBase(
            policies: SampleSite.policies, annotations: annotations, topics: topics, links: links, coverage: coverage,
            jurisdictions: SampleSite.jurisdictions, asOf: SampleSite.knowledge().asOf, diagnostics: [])
    }

    /// The plan of the sample with all of this.
    public static var plan: SitePlan {
        SitePlan(knowledge: knowledge, settings: SampleSite.settings(), pages: SampleSite.editorialPages)
    }
}
