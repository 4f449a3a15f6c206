import JSONWriting
import PolicyModel
import SitePlanning

/// Topics, links and coverage as open data.
enum LinkExports {
    /// `data/topics.json`, `data/links.json` (the data contract) and `data/coverage.json`.
    static func files(of knowledge: KnowledgeBase) -> [OutputFile] {
        [topics(of: knowledge), links(of: knowledge), coverage(of: knowledge)]
    }

    private static func file(_ name: String, _ body: (inout JSONWriter) -> Void) -> OutputFile {
        var json = JSONWriter()
        json.object { json in
            json.field("schemaVersion", 1)
            body(&json)
        }
        json.newline()
        return OutputFile(path: "data/\(name).json", bytes: json.bytes)
    }

    private static func topics(of knowledge: KnowledgeBase) -> OutputFile {
        file("topics") { json in
            json.field("topics", knowledge.topics) { json, topic in
                json.object { json in
                    json.field("id", topic.id)
                    json.field("name", topic.name)
                    json.field("englishName", topic.englishName)
                    json.field("definition", topic.definition)
                    json.field("englishDefinition", topic.englishDefinition)
                    json.field("parent", topic.parent)
                    json.field("lead", topic.isLead)
                    json.field("formal", topic.isFormal)
                    json.field("clauses", clauses(on: topic, in: knowledge)) { json, found in
                        json.object { json in
                            json.field("document", found.policy.id)
                            json.field("clause", found.policy.path(of: found.label.clause))
                            json.field("primary", found.label.isPrimary)
                            json.key("score")
                            json.value(found.label.score)
                            json.field("review", found.label.review.rawValue)
                        }
                    }
                }
            }
        }
    }

    private static func clauses(
        on topic: Topic, in knowledge: KnowledgeBase
    ) -> [(policy: Policy, label: TopicLabel)] {
        zip(knowledge.policies, knowledge.annotations).flatMap { policy, annotations in
            annotations.topics.filter { $0.topic == topic.id }.map { (policy, $0) }
        }
    }

    private static func links(of knowledge: KnowledgeBase) -> OutputFile {
        file("links") { json in
            json.field("links", knowledge.links) { $1.write(to: &$0, policies: knowledge.policies) }
        }
    }

    private static func coverage(of knowledge: KnowledgeBase) -> OutputFile {
        let coverage = knowledge.coverage
        return file("coverage") { json in
            json.field("scope", "the texts of this site")
            json.field("matrices", coverage.matrices) { $1.write(to: &$0, knowledge) }
            json.field("topics", zip(knowledge.topics, coverage.topics)) { json, row in
                json.object { json in
                    json.field("topic", row.0.id)
                    json.field("jurisdictions", zip(coverage.jurisdictions, row.1)) { json, count in
                        json.object { json in
                            json.field("jurisdiction", count.0)
                            json.field("primary", count.1.primary)
                            json.field("all", count.1.all)
                        }
                    }
                }
            }
        }
    }
}

extension Coverage.Matrix {
    fileprivate func write(to writer: inout JSONWriter, _ knowledge: KnowledgeBase) {
        writer.object { json in
            json.field("base", base)
            json.field("jurisdictions", columns)
            json.field("rows", rows) { json, row in
                json.object { json in
                    row.clause.writeFields(to: &json, knowledge)
                    json.field("cells", zip(columns, row.cells)) { json, cell in
                        json.object { json in
                            json.field("jurisdiction", cell.0)
                            json.field("state", cell.1.state.rawValue)
                            json.field("answers", cell.1.links) { json, link in
                                json.object { knowledge.links[link].from.writeFields(to: &$0, knowledge) }
                            }
                        }
                    }
                }
            }
            json.field("localOnly", zip(columns, localOnly)) { json, column in
                json.object { json in
                    json.field("jurisdiction", column.0)
                    json.field("clauses", column.1) { json, clause in
                        json.object { clause.writeFields(to: &$0, knowledge) }
                    }
                }
            }
        }
    }
}

extension ClauseLink.End {
    fileprivate func writeFields(to json: inout JSONWriter, _ knowledge: KnowledgeBase) {
        let policy = knowledge.policies[document]
        json.field("document", policy.id)
        json.field("clause", clause.map(policy.path))
    }
}
