import PolicyModel

/// From `topics.yml` to the topics.
enum TopicLoading {
    /// `topics/index.html` lists all topics.
    private static let reserved = "index"

    /// Reads the topics; a folder without the file has none. Mistakes are errors among the findings.
    static func load(_ file: String) -> Reported<[Topic]> {
        let content = TextFile.read(file)
        guard let text = content.value else { return Reported([], []) }
        return parse(String(decoding: text.text, as: UTF8.self), file: file)
    }

    /// The topics of a text.
    static func parse(_ yaml: String, file: String) -> Reported<[Topic]> {
        var reader = MappingReader.parse(yaml, file: file)
        let topics = reader.mappings("topics") { topic(&$0) }
        reader.rejectUnknownKeys()
        reportMistakes(in: topics, to: &reader)
        return Reported(topics, reader.diagnostics)
    }

    private static func topic(_ reader: inout MappingReader) -> Topic? {
        let names = (reader.text("id"), reader.text("name"), reader.text("english-name"))
        let topic = Topic(
            id: names.0 ?? "", name: names.1 ?? "", englishName: names.2 ?? "",
            definition: reader.text("definition") ?? "", englishDefinition: reader.text("english-definition") ?? "",
            parent: reader.text("parent"), isLead: reader.flag("lead") ?? false,
            isFormal: reader.flag("formal") ?? false, kinds: reader.texts("kinds"),
            terms: reader.mapping("terms", terms) ?? [], exclusions: reader.texts("exclude"))
        reader.rejectUnknownKeys()
        guard names.0 != nil, names.1 != nil, names.2 != nil else {
            reader.report("missing-key", "a topic needs id, name and english-name", about: "id")
            return nil
        }
        if !WebName.isValid(topic.id) {
            reader.report("wrong-value", "“\(topic.id)” cannot stand in an address", about: "id")
        }
        if topic.id == reserved {
            reader.report("wrong-value", "“\(reserved)” is the address of the list of topics", about: "id")
        }
        return topic
    }

    /// `3: [人才队伍, 人才培养体系]`: the words of each weight.
    private static func terms(_ reader: inout MappingReader) -> [Topic.Term] {
        reader.allTexts().flatMap { weight, words -> [Topic.Term] in
            guard let value = Int(weight), (1...9).contains(value) else {
                reader.report(
                    "wrong-value", "“\(weight)” is no weight", about: weight, hint: "weights are 1 to 9; 3 decides")
                return []
            }
            return words.map { Topic.Term($0, weight: value) }
        }
    }

    private static func reportMistakes(in topics: [Topic], to reader: inout MappingReader) {
        var seen: Set<String> = []
        for topic in topics where !seen.insert(topic.id).inserted {
            reader.report("duplicate-id", "two topics have the id “\(topic.id)”", about: "topics")
        }
        for case (let topic, let parent?) in topics.map({ ($0, $0.parent) }) where !seen.contains(parent) {
            reader.report(
                "unknown-topic", "the parent “\(parent)” of “\(topic.id)” is no topic", about: "topics",
                hint: Suggestion.hint(for: parent, among: seen.sorted()))
        }
        for topic in topics where isInCircle(topic, of: topics) {
            reader.report("topic-cycle", "the parents of “\(topic.id)” lead back to it", about: "topics")
        }
    }

    private static func isInCircle(_ topic: Topic, of topics: [Topic]) -> Bool {
        let parents = Dictionary(topics.map { ($0.id, $0.parent) }) { first, _ in first }
        var seen: Set<String> = []
        var next = topic.parent
        while let here = next, seen.insert(here).inserted {
            if here == topic.id { return true }
            next = parents[here] ?? nil
        }
        return false
    }
}
