import PolicyLinking
import PolicyModel
import Testing

@Suite("Formal clauses answer those of their kind, and others none")
struct FormalClauseTests {
    private static let principles = [
        ("nation", "CN", "科技人才办法\n第一条 遵循统筹兼顾、分类施策的原则。\n第二条 简化手续，减少环节。\n第三条 科技人才办法由科技部门解释。\n"),
        ("province", "CN-ZJ", "某省科技人才办法\n第一条 坚持党管、放权松绑的原则。\n第二条 推动跑腿代办。\n第三条 某省科技人才办法由科技部门解释。\n"),
    ]

    @Test("a principle stands beside the principle, as short as both may be")
    func kinds() {
        let links = links(Self.principles, general: "原则")
        #expect(links.contains("province art-1 → nation art-1"))
    }

    @Test("a kind may be known by any of several words: figures to be reached answer aims")
    func wordsOfKinds() {
        let texts = [
            ("nation", "CN", "科技人才办法\n第一条 发展目标是队伍壮大。\n第二条 简化手续，减少环节。\n第三条 科技人才办法由科技部门解释。\n"),
            ("province", "CN-ZJ", "某省科技人才办法\n第一条 量化指标是新增专家。\n第二条 推动跑腿代办。\n第三条 某省科技人才办法由科技部门解释。\n"),
        ]
        let links = links(texts, general: { $0.id == "nation" ? "目标" : "指标" })
        #expect(links.contains("province art-1 → nation art-1"))
    }

    @Test("sharing a formal topic alone tells nothing")
    func otherKinds() {
        let links = links(Self.principles, general: "的")
        #expect(!links.contains("province art-1 → nation art-1"))
    }

    private static let validities = [
        (
            "nation", "CN",
            "节约用水条例\n第一条 本条例自2020年1月1日起施行，国务院水行政主管部门此前发布的用水定额管理规定同时废止。\n第二条 用水单位应当建立节约用水责任制。\n"
        ),
        (
            "province", "CN-ZJ",
            "某省节约用水办法\n第一条 本办法自2021年1月1日起施行，省人民政府水行政主管部门此前发布的用水定额管理规定同时废止。\n第二条 用水单位应当建立节约用水责任制。\n"
        ),
    ]

    @Test("what sets from when a text holds answers nothing, however much it tells of what held before")
    func validity() {
        let link = "province art-1 → nation art-1"
        #expect(links(Self.validities, general: "起施行").contains(link))
        let silent = links(Self.validities, general: "起施行") { policy, annotations in
            annotations.targets = [
                Target(
                    passage: policy.passage(of: "起施行"), deadline: nil, metric: nil, comparator: .at, value: nil,
                    unit: nil, kind: .validity)
            ]
        }
        #expect(!silent.contains(link))
        #expect(silent.contains("province art-2 → nation art-2"))
    }

    /// Links texts whose first articles are formal by some of their words, and the others about procedure.
    private func links(
        _ texts: [(String, String, String)], general words: String,
        _ annotate: (Policy, inout Annotations) -> Void = { _, _ in }
    ) -> [String] {
        links(texts, general: { _ in words }, annotate)
    }

    private func links(
        _ texts: [(String, String, String)], general words: (Policy) -> String,
        _ annotate: (Policy, inout Annotations) -> Void = { _, _ in }
    ) -> [String] {
        let corpus = SampleCorpus(texts) { policy in
            var annotations = Annotations()
            annotations.topics = policy.clauses.enumerated().map { place, clause in
                TopicLabel(
                    clause: clause, topic: place == 0 ? "general" : "procedure", isPrimary: true, score: 8,
                    evidence: place == 0 ? [policy.passage(of: words(policy))] : [])
            }
            annotate(policy, &annotations)
            return annotations
        }
        return corpus.counterparts(grade: 2) + corpus.counterparts(grade: 1)
    }
}
