import PolicyLinking
import PolicyModel
import PolicyParsing

/// A nation and two provinces in miniature: texts as they are written, linked as the program does.
struct SampleCorpus {
    let policies: [Policy]
    var annotations: [Annotations]
    let links: [ClauseLink]

    /// Parses texts, gives their clauses the topics that `topics` names by document and path, and links them.
    init(_ texts: [(id: String, jurisdiction: String, text: String)], topics: [String: [String: String]] = [:]) {
        self.init(texts) { policy in
            var annotations = Annotations()
            annotations.topics = policy.clauses.compactMap { clause in
                topics[policy.id]?[policy.path(of: clause)].map {
                    TopicLabel(clause: clause, topic: $0, isPrimary: true, score: 8, evidence: [])
                }
            }
            return annotations
        }
    }

    /// Parses texts, and links them with what `annotate` finds in each.
    init(_ texts: [(id: String, jurisdiction: String, text: String)], annotate: (Policy) -> Annotations) {
        policies = texts.map { Self.parse($0.id, $0.text, jurisdiction: $0.jurisdiction) }
        annotations = policies.map(annotate)
        links = Self.link(policies, annotations)
    }

    static func link(_ policies: [Policy], _ annotations: [Annotations]) -> [ClauseLink] {
        let general = Topic(
            id: "general", name: "总则", englishName: "General", isFormal: true, kinds: ["原则", "目标/指标"], terms: [])
        let preparations = zip(policies, annotations).map { CorpusSurvey.Preparation($0, $1, topics: [general]) }
        let survey = CorpusSurvey(preparations)
        let linker = Linker(policies, annotations, preparations.map(survey.document), bodies: ["甲省科技厅"])
        return policies.indices.flatMap { linker.links(of: $0) }
    }

    /// `a art-1 → b art-2` for each counterpart of a grade.
    func counterparts(grade: Int) -> [String] {
        links.filter { $0.relation == .counterpart && $0.grade == grade && $0.to.clause != nil }.map(name)
    }

    func name(_ link: ClauseLink) -> String { "\(name(link.from)) → \(name(link.to))" }

    func name(_ end: ClauseLink.End) -> String {
        let policy = policies[end.document]
        return policy.id + (end.clause.map { " " + policy.path(of: $0) } ?? "")
    }

    static func parse(_ id: String, _ text: String, jurisdiction: String) -> Policy {
        let facts = DeclaredFacts(id: id, jurisdiction: jurisdiction, provenance: Provenance(sha256: ""))
        let source = SourceText(file: "\(id).txt", bytes: Array(text.utf8))
        return PolicyParser.parse(source, facts: facts).value
    }

    /// Water saving, as a nation and two provinces regulate it.
    static let waterSaving = SampleCorpus([
        (
            "nation", "CN",
            """
            节约用水条例
            第一条 用水单位应当建立节约用水责任制，定期开展水平衡测试。
            第二条 新建建设项目应当制定节水措施方案，配套建设节水设施，与主体工程同时设计、同时施工、同时投产使用。
            第三条 国家鼓励工业企业采用先进的节水技术、工艺和设备，提高水的重复利用率。
            第四条 有下列行为之一的，由水行政主管部门责令停止违法行为，处一万元以上十万元以下罚款。

            """
        ),
        (
            "province", "CN-ZJ",
            """
            某省节约用水办法
            第一条 新建、改建的建设项目应当制定节水措施方案，配套建设节水设施，并与主体工程同时设计、同时施工、同时投产使用。
            第二条 用水单位应当建立节约用水责任制，每三年开展一次水平衡测试，并向“智慧节水”平台报送结果。
            第三条 乡镇集市的公共厕所由村民委员会负责清扫保洁。

            """
        ),
        (
            "other", "CN-JS",
            """
            某省幼儿园管理办法
            第一条 幼儿园应当保证幼儿户外活动时间，配备保健人员。

            """
        ),
    ])
}

extension Policy {
    /// The first place of some words in the text of a provision; the text must hold them.
    func passage(of words: String) -> Passage {
        let tree = divisions[0].provisions
        for index in tree.nodes.indices {
            for line in tree.textLines(of: index) + [tree.nodes[index].heading].compactMap({ $0 }) {
                let text = Array(source[line].utf8)
                let length = words.utf8.count
                for start in stride(from: 0, through: text.count - length, by: 1)
                where text[start..<start + length].elementsEqual(words.utf8) {
                    let span = Span(line.start + start, line.start + start + length)
                    return Passage(division: 0, provision: index, span: span)
                }
            }
        }
        return Passage(division: 0, provision: nil, span: Span(0, 0))
    }
}
