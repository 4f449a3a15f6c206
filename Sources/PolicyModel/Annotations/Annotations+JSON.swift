import JSONWriting

extension Annotations {
    /// Writes the contract's annotation arrays as fields of a document.
    func writeFields(to json: inout JSONWriter, policy: Policy) {
        json.field("norms", norms) { $1.write(to: &$0, policy: policy) }
        json.field("references", references) { $1.write(to: &$0, policy: policy) }
        json.field("targets", targets) { $1.write(to: &$0, policy: policy) }
        json.field("topics", topics) { $1.write(to: &$0, policy: policy) }
        json.field("checklists", checklists) { $1.write(to: &$0, policy: policy) }
        json.field("definitions", definitions) { $1.write(to: &$0, policy: policy) }
    }
}

extension Passage {
    /// Writes `clause`, `provision`, `quote` and `range`.
    func writeFields(to json: inout JSONWriter, policy: Policy) {
        json.field("clause", policy.clausePath(of: self))
        json.field("provision", policy.provisionPath(of: self))
        json.field("quote", policy.quote(self))
        let range = policy.range(of: self)
        json.field("range", [range.lowerBound, range.upperBound]) { $0.value($1) }
    }
}

extension Norm {
    func write(to writer: inout JSONWriter, policy: Policy) {
        writer.object { json in
            passage.writeFields(to: &json, policy: policy)
            json.field("sentence", policy.quote(sentence))
            json.field("modality", modality.rawValue)
            json.field("trigger", policy.quote(trigger))
            json.field("actors", actors) { $1.write(to: &$0) }
            json.field("action", action.map(policy.quote))
            json.field("deadline", deadline.map(policy.quote))
            json.field("condition", condition.map(policy.quote))
        }
    }
}

extension ActorMention {
    func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("name", name)
            json.field("canonical", canonical)
            json.field("role", role.rawValue)
            json.field("explicit", origin == .explicit)
            json.field("inherited", origin == .inherited)
            json.field("implied", origin == .implied)
        }
    }
}

extension Reference {
    func write(to writer: inout JSONWriter, policy: Policy) {
        writer.object { json in
            passage.writeFields(to: &json, policy: policy)
            json.field("title", title)
            json.field("kind", kind.rawValue)
            json.field("relation", relation.rawValue)
            json.field("antecedent", antecedent)
            json.field("alias", alias)
            json.field("pinpoint", pinpoint)
            json.key("target")
            if let target {
                json.object { json in
                    json.field("document", target.document)
                    json.field("provision", target.provision)
                }
            } else {
                json.null()
            }
            json.field("unresolved", unresolved?.rawValue)
        }
    }
}

extension Target {
    func write(to writer: inout JSONWriter, policy: Policy) {
        writer.object { json in
            passage.writeFields(to: &json, policy: policy)
            json.field("deadline", deadline)
            json.field("metric", metric)
            json.field("comparator", comparator.rawValue)
            json.key("value")
            if let value { json.value(value) } else { json.null() }
            json.field("unit", unit)
            json.field("kind", kind.rawValue)
        }
    }
}

extension Checklist {
    func write(to writer: inout JSONWriter, policy: Policy) {
        writer.object { json in
            leadIn.writeFields(to: &json, policy: policy)
            json.field("kind", kind.rawValue)
            json.field("leadIn", policy.quote(leadIn))
            json.field("subject", subject)
            json.field("items", items) { json, item in
                json.object { json in
                    json.field("provision", item.lines.first.map(policy.provisionPath) ?? "")
                    json.field("text", item.lines.map(policy.quote).joined(separator: "\n"))
                }
            }
        }
    }
}

extension Definition {
    func write(to writer: inout JSONWriter, policy: Policy) {
        writer.object { json in
            term.writeFields(to: &json, policy: policy)
            json.field("term", policy.quote(term))
            json.field("meaning", policy.quote(meaning))
            json.field("scope", scope)
        }
    }
}

extension TopicLabel {
    func write(to writer: inout JSONWriter, policy: Policy) {
        writer.object { json in
            json.field("clause", policy.path(of: clause))
            json.field("topic", topic)
            json.field("primary", isPrimary)
            json.key("score")
            json.value(score)
            json.field("evidence", policy.distinctQuotes(evidence))
            json.field("review", review.rawValue)
        }
    }
}

extension Policy {
    /// The words of some passages, each once, in their order.
    public func distinctQuotes(_ passages: [Passage]) -> [String] {
        var seen: Set<String> = []
        return passages.map(quote).filter { seen.insert($0).inserted }
    }
}
