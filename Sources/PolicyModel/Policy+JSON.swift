import JSONWriting

extension Policy {
    /// Writes the document as the data contract, version 1, fixes it.
    ///
    /// - Parameters:
    ///   - writer: Receives one JSON object.
    ///   - asOf: The day for which `status` is computed.
    ///   - annotations: What its words say.
    ///   - diagnostics: The findings about this document.
    public func write(
        to writer: inout JSONWriter, asOf: CivilDate, annotations: Annotations = Annotations(),
        diagnostics: [Diagnostic]
    ) {
        writer.object { json in
            json.field("schemaVersion", 1)
            json.field("id", id)
            metadata.writeFields(to: &json, asOf: asOf)
            json.field("source") { writeSource(to: &$0) }
            main.writeFields(to: &json, source: source)
            json.field("attachments", attachments) { json, attachment in
                json.object { json in
                    json.field("path", attachment.path)
                    json.field("title", attachment.title)
                    attachment.writeFields(to: &json, source: source)
                }
            }
            annotations.writeFields(to: &json, policy: self)
            json.field("diagnostics", diagnostics) { $1.write(to: &$0) }
        }
    }

    private func writeSource(to json: inout JSONWriter) {
        json.field("file", source.file)
        json.field("publisher", provenance.publisher)
        json.field("url", provenance.url)
        json.field("retrieved", provenance.retrieved?.description)
        json.field("sha256", provenance.sha256)
        json.field("receivedSha256", provenance.receivedSHA256)
        json.field("rights", provenance.rights)
    }
}

extension PolicyMetadata {
    func writeFields(to json: inout JSONWriter, asOf: CivilDate) {
        json.field("title", title)
        json.field("kind", kind.rawValue)
        json.field("jurisdiction", jurisdiction)
        json.field("issuers", issuers)
        json.field("documentNumber", documentNumber)
        json.field("trial", trial)
        json.field("dates") { json in
            json.field("adopted", dates.adopted?.description)
            json.field("published", dates.published?.description)
            json.field("effective", dates.effective?.description)
            json.field("expires", dates.expires?.description)
        }
        let validity = Validity(dates: dates, asOf: asOf)
        json.field("status") { json in
            json.field("state", validity.state.rawValue)
            json.field("asOf", validity.asOf.description)
            json.field("reason", validity.reason)
        }
        json.field("recipients", recipients)
        json.field("aliases", aliases)
    }
}

extension Division {
    /// Writes `front`, `provisions` and `closing`.
    func writeFields(to json: inout JSONWriter, source: SourceText) {
        json.field("front", front) { $1.write(to: &$0, source: source) }
        json.field("provisions", provisions.roots) { provisions.write($1, to: &$0, source: source) }
        json.field("closing", closing) { $1.write(to: &$0, source: source) }
    }
}

extension MarginLine {
    func write(to writer: inout JSONWriter, source: SourceText) {
        writer.object { json in
            json.field("line", line)
            json.field("role", role.rawValue)
            json.key("text")
            json.value(utf8: source.utf8(text))
        }
    }
}

extension ProvisionTree {
    func write(_ index: Int, to writer: inout JSONWriter, source: SourceText) {
        let node = nodes[index]
        writer.object { json in
            json.field("path", path(of: index))
            json.field("kind", node.kind.rawValue)
            json.field("number", node.number.map { source[$0] })
            json.field("ordinal", node.ordinal)
            json.field("heading", node.heading.map { source[$0] })
            json.field("text", textLines(of: index).map { source[$0] }.joined(separator: "\n"))
            json.field("line", node.line)
            json.field("children", children(of: index)) { write($1, to: &$0, source: source) }
        }
    }
}

extension Diagnostic {
    /// Writes the finding as the data contract fixes it.
    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("severity", severity.rawValue)
            json.field("code", code)
            json.field("message", message.description)
            json.field("file", file)
            json.field("line", line)
            json.field("column", column)
            json.field("hint", hint?.description)
        }
    }
}
