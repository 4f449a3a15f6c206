import JSONWriting

extension ClauseLink {
    /// Writes the link as the data contract, version 1, fixes it.
    ///
    /// - Parameter policies: The corpus in whose order the link counts documents.
    public func write(to writer: inout JSONWriter, policies: [Policy]) {
        let source = policies[from.document]
        let target = policies[to.document]
        writer.object { json in
            json.field("from") { from.writeFields(to: &$0, of: source) }
            json.field("to") { to.writeFields(to: &$0, of: target) }
            json.field("relation", relation.rawValue)
            json.field("grade", grade)
            json.key("score")
            json.value(score)
            json.field("assessment", assessment?.rawValue)
            json.field("evidence") { json in
                json.field("topics", evidence.topics)
                json.field("sharedPhrases", source.distinctQuotes(evidence.sharedPhrases))
                json.field("cited", evidence.cited.map(source.quote))
                json.field("differences", evidence.differences) { json, difference in
                    json.object { json in
                        json.field("kind", difference.kind.rawValue)
                        json.field("from", source.quote(difference.from))
                        json.field("to", difference.to.map(target.quote))
                    }
                }
            }
            json.field("review", review.rawValue)
        }
    }
}

extension ClauseLink.End {
    fileprivate func writeFields(to json: inout JSONWriter, of policy: Policy) {
        json.field("document", policy.id)
        json.field("clause", clause.map(policy.path))
    }
}
