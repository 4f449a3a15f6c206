import PolicyLinking
import PolicyModel
import Testing

@Suite("Clauses of different jurisdictions on the same thing find one another")
struct CounterpartTests {
    private let corpus = SampleCorpus.waterSaving

    @Test("a province's clause stands beside the national clause that it carries out")
    func wording() {
        #expect(corpus.counterparts(grade: 2) == ["province art-1 → nation art-2", "province art-2 → nation art-1"])
    }

    @Test("a text on another matter answers nothing, however its clauses are put")
    func kinship() {
        #expect(!corpus.links.contains { $0.from.document == 2 || $0.to.document == 2 })
    }

    @Test("texts are no less alike because others on the matter stand beside them")
    func companions() {
        let province = "某省节约用水办法\n第一条 用水单位应当建立节约用水责任制，定期开展水平衡测试。\n第二条 节约用水办法由水利厅解释。\n"
        let nation = ("nation", "CN", "节约用水条例\n第一条 用水单位应当建立节约用水责任制，定期开展水平衡测试。\n第二条 国家鼓励节水。\n")
        func score(beside companions: Int) -> Double? {
            let provinces = (0...companions).map { ("province-\($0)", "CN-\($0)", province) }
            let corpus = SampleCorpus([nation] + provinces)
            return corpus.links.first { corpus.name($0) == "province-0 art-1 → nation art-1" }?.score
        }
        #expect(score(beside: 60).map { $0 > 0.9 } == true)
    }

    @Test("a clause that answers nothing stands beside the national text as a whole, as a local measure")
    func localOnly() {
        let alone = corpus.links.filter { $0.assessment == .localOnly }
        #expect(alone.map(corpus.name) == ["province art-3 → nation"])
    }

    @Test("shared phrases stand in both clauses as quoted, the most telling first, none within another")
    func sharedPhrases() throws {
        for link in corpus.links where link.grade == 2 {
            let (from, to) = (corpus.policies[link.from.document], corpus.policies[link.to.document])
            let phrases = link.evidence.sharedPhrases.map(from.quote)
            let theirs = String(decoding: to.source.bytes, as: UTF8.self)
            #expect(!phrases.isEmpty)
            for phrase in phrases {
                #expect(theirs.contains(phrase))
                #expect(phrases.filter { $0.contains(phrase) }.count == 1)
            }
        }
        let first = try #require(corpus.links.first { $0.grade == 2 })
        #expect(corpus.policies[1].quote(first.evidence.sharedPhrases[0]) == "建设项目应当制定节水措施方案")
    }

    @Test("what names a tool or a figure of its own refines; near the same words alone carry out")
    func assessments() {
        let verdicts = corpus.links.filter { $0.grade == 2 }.map(\.assessment)
        #expect(verdicts == [.implements, .refines])
        let refining = corpus.links.first { $0.assessment == .refines }
        #expect(refining?.evidence.differences.map(\.kind) == [.name])
        #expect(refining.map { corpus.policies[1].quote($0.evidence.differences[0].from) } == "智慧节水")
    }

    @Test("clauses that share a topic and few words are partly about the same thing")
    func topics() {
        let texts = [
            ("nation", "CN", "科技人才办法\n第一条 健全培养体系，提高教学水平。\n第二条 简化手续，减少环节。\n第三条 科技人才办法由科技部门解释。\n"),
            ("province", "CN-ZJ", "某省科技人才办法\n第一条 引才聚才，完善落户政策。\n第二条 推动跑腿代办。\n第三条 某省科技人才办法由科技部门解释。\n"),
        ]
        let topics = [
            "nation": ["art-1": "talent", "art-2": "procedure"], "province": ["art-1": "talent", "art-2": "procedure"],
        ]
        let linked = SampleCorpus(texts, topics: topics)
        let found = linked.counterparts(grade: 2) + linked.counterparts(grade: 1)
        let onTopic = ["province art-1 → nation art-1", "province art-2 → nation art-2"]
        #expect(Set(onTopic).isSubset(of: found))
        #expect(linked.links.filter { onTopic.contains(linked.name($0)) }.allSatisfy { $0.evidence.topics.count == 1 })
        let unlabelled = SampleCorpus(texts).links.map(linked.name)
        #expect(Set(onTopic).isDisjoint(with: unlabelled))
    }

    @Test("a clause of two matters stands beside the clause of each")
    func twoMatters() {
        let texts = [
            ("nation", "CN", "科技人才办法\n第一条 健全科技培养体系，提高教学水平。\n第二条 简化落户引进手续，减少审批环节。\n"),
            ("province", "CN-ZJ", "某省科技人才办法\n第一条 健全科技培养体系，简化落户引进手续。\n"),
        ]
        let corpus = SampleCorpus(texts) { policy in
            var annotations = Annotations()
            let both = policy.clauses.count == 1
            annotations.topics = policy.clauses.enumerated().flatMap { place, clause in
                ["talent", "procedure"].enumerated().filter { both || $0.offset == place }.map {
                    TopicLabel(clause: clause, topic: $1, isPrimary: !both || $0 == 0, score: 8, evidence: [])
                }
            }
            return annotations
        }
        #expect(
            corpus.counterparts(grade: 2).sorted() == [
                "province art-1 → nation art-1", "province art-1 → nation art-2",
            ])
    }

    @Test("what a clause says of its second matter in few words finds the clause on that too")
    func secondMatter() {
        let texts = [
            ("nation", "CN", "科技人才办法\n第一条 健全科技培养体系，提高教学水平。\n第二条 简化落户引进手续，减少审批环节。\n"),
            ("province", "CN-ZJ", "某省科技人才办法\n第一条 健全科技培养体系，提高教学水平，简化落户引进手续。\n"),
        ]
        let corpus = SampleCorpus(texts) { policy in
            var annotations = Annotations()
            let both = policy.clauses.count == 1
            annotations.topics = policy.clauses.enumerated().flatMap { place, clause in
                [("talent", 8.0), ("procedure", 4.0)].enumerated().filter { both || $0.offset == place }.map {
                    TopicLabel(
                        clause: clause, topic: $1.0, isPrimary: !both || $0 == 0, score: both ? $1.1 : 8, evidence: [])
                }
            }
            return annotations
        }
        #expect(corpus.counterparts(grade: 2).contains("province art-1 → nation art-2"))
    }

    @Test("clauses of many provinces on a topic leave room for the nation's, wherever it stands in the corpus")
    func room() {
        let text = "某省节约用水办法\n第一条 用水单位应当建立节约用水责任制，定期开展水平衡测试。\n第二条 用水单位应当安装计量设施，公布用水数据。\n"
        let provinces = (0..<40).map { ("province-\($0)", "CN-\($0)", text) }
        let texts = provinces + [("nation", "CN", text)]
        let topics = Dictionary(uniqueKeysWithValues: texts.map { ($0.0, ["art-1": "saving", "art-2": "saving"]) })
        let corpus = SampleCorpus(texts, topics: topics)
        #expect(corpus.counterparts(grade: 2).contains("province-39 art-1 → nation art-1"))
    }

    @Test("documents of one level are linked from the later to the earlier, and never within a jurisdiction")
    func direction() {
        let text = "某办法\n第一条 用水单位应当建立节约用水责任制，定期开展水平衡测试。\n"
        let corpus = SampleCorpus([
            ("old", "CN-ZJ", text + "2010年1月1日\n"), ("new", "CN-JS", text + "2020年1月1日\n"),
            ("same", "CN-JS", text + "2021年1月1日\n"),
        ])
        #expect(corpus.counterparts(grade: 2) == ["new art-1 → old art-1", "same art-1 → old art-1"])
    }

    @Test("an entry into force answers none")
    func formalities() {
        let texts = [
            ("nation", "CN", "某条例\n第一条 本条例自2020年1月1日起施行。\n第二条 用水单位应当建立节约用水责任制。\n"),
            ("province", "CN-ZJ", "某省某办法\n第一条 本办法自2021年1月1日起施行。\n第二条 用水单位应当建立节约用水责任制。\n"),
        ]
        let formal = ["nation": ["art-1": "general"], "province": ["art-1": "general"]]
        let links = SampleCorpus(texts, topics: formal).links
        #expect(!links.contains { $0.from.clause?.provision == 0 })
    }

    @Test("scores lie between 0 and 1, and the order of documents in the corpus decides nothing but order")
    func scores() {
        for link in corpus.links { #expect((0...1).contains(link.score)) }
        let policies = [corpus.policies[2], corpus.policies[1], corpus.policies[0]]
        let turned = SampleCorpus.link(policies, policies.map { _ in Annotations() })
        let scores = { (links: [ClauseLink]) in links.map(\.score).sorted() }
        #expect(scores(turned) == scores(corpus.links))
    }
}
