import PolicyLinking
import PolicyModel
import Testing

@Suite("What counts for a link is what a clause says itself")
struct SupportTests {
    @Test("the titles that a clause cites are no wording of its own")
    func citedTitles() {
        let texts = [
            ("nation", "CN", "节约用水条例\n第一条 用水单位应当建立节约用水责任制，定期开展水平衡测试。\n"),
            (
                "province", "CN-ZJ",
                "某省节约用水办法\n第一条 为了落实《关于用水单位建立节约用水责任制定期开展水平衡测试的意见》，特此规定。\n"
            ),
        ]
        let words = SampleCorpus(texts) { _ in Annotations() }
        #expect(words.links.map(words.name).contains("province art-1 → nation art-1"))
        let cited = SampleCorpus(texts) { policy in
            var annotations = Annotations()
            if policy.id == "province" {
                let title = "《关于用水单位建立节约用水责任制定期开展水平衡测试的意见》"
                annotations.references = [
                    Reference(
                        passage: policy.passage(of: title), title: title, kind: .external, relation: .basis,
                        unresolved: .notInCorpus)
                ]
            }
            return annotations
        }
        #expect(!cited.links.map(cited.name).contains("province art-1 → nation art-1"))
    }

    @Test("aims that count two of the same things support what the wording says")
    func likeFigures() {
        let texts = [
            (
                "nation", "CN",
                "节约用水条例\n第一条 复用率超过三成，漏失率低于一成，用水效率显著提高。\n第二条 节约用水条例由水利部门解释。\n"
            ),
            (
                "province", "CN-ZJ",
                "某省节约用水办法\n第一条 复用率达到四成，漏失率降到半成，建成一批示范村镇。\n第二条 某省节约用水办法由水利部门解释。\n"
            ),
        ]
        let grades = { (metrics: [String]) in
            let corpus = SampleCorpus(texts) { policy in
                var annotations = Annotations()
                annotations.targets = metrics.map { metric in
                    Target(
                        passage: policy.passage(of: metric), deadline: nil, metric: metric, comparator: .over, value: 1,
                        unit: nil, kind: .objective)
                }
                return annotations
            }
            return corpus.links.filter { corpus.name($0) == "province art-1 → nation art-1" }.map(\.grade)
        }
        #expect(grades(["复用率"]) == [1])
        #expect(grades(["复用率", "漏失率"]) == [2])
    }

    @Test("a topic that only a chapter's heading shows finds no answer")
    func headingsAround() {
        let texts = [
            ("nation", "CN", "科技人才办法\n第一章 引才\n第一条 健全培养体系，提高教学水平。\n第二条 科技人才办法由科技部门解释。\n"),
            ("province", "CN-ZJ", "某省科技人才办法\n第一章 引才\n第一条 完善落户政策。\n第二条 某省科技人才办法由科技部门解释。\n"),
        ]
        let labelled = { (inHeading: Bool) in
            let corpus = SampleCorpus(texts) { policy in
                var annotations = Annotations()
                annotations.topics = policy.clauses.map { clause in
                    let heading = Passage(
                        division: 0, provision: inHeading ? 0 : clause.provision, span: policy.passage(of: "引才").span)
                    return TopicLabel(clause: clause, topic: "talent", isPrimary: true, score: 8, evidence: [heading])
                }
                return annotations
            }
            return corpus.links.map(corpus.name)
        }
        #expect(labelled(false).contains("province art-1 → nation art-1"))
        #expect(!labelled(true).contains("province art-1 → nation art-1"))
    }
}
