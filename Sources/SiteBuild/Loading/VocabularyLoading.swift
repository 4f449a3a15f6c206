import PolicyAnnotation
import PolicyModel

/// From `vocabulary/*.yml`, `actors.yml` and `topics.yml` of a content folder to the annotators' vocabulary.
public enum VocabularyLoading {
    /// Reads the vocabulary of the content folder; mistakes are errors among the findings. A folder without a vocabulary
    /// or without actors is read with the installed ones; where nothing is installed it gives an empty vocabulary and a
    /// warning, for then nothing is annotated.
    public static func load(content: String) -> Reported<Vocabulary> {
        var lists: [String: [String]] = [:]
        var diagnostics: [Diagnostic] = []
        let folder = InstalledFiles.path("vocabulary", unless: content + "/vocabulary") + "/"
        for name in files(in: folder) {
            let file = TextFile.read(folder + name)
            diagnostics += file.diagnostics
            guard let text = file.value else { continue }
            var reader = MappingReader.parse(String(decoding: text.text, as: UTF8.self), file: folder + name)
            for list in reader.allTexts() { lists["\(name.dropLast(4)).\(list.key)"] = list.texts }
            diagnostics += reader.diagnostics
        }
        if lists.isEmpty { diagnostics.append(missing(folder)) }
        let actors = actors(InstalledFiles.path("actors.yml", unless: content + "/actors.yml"))
        let topics = TopicLoading.load(content + "/topics.yml")
        return Reported(
            Vocabulary(lists: lists, actors: actors.value, topics: topics.value),
            diagnostics + actors.diagnostics + topics.diagnostics)
    }

    private static func files(in folder: String) -> [String] {
        let entries = (try? FolderEntry.list(folder)) ?? []
        return entries.filter { $0.kind == .file && $0.name.hasSuffix(".yml") }.map(\.name)
    }

    private static func missing(_ folder: String) -> Diagnostic {
        Diagnostic(
            .warning, "no-vocabulary", "no vocabulary was found, so that nothing is annotated", file: folder,
            hint: "name the content folder with --content")
    }

    private static func actors(_ file: String) -> Reported<[KnownActor]> {
        let content = TextFile.read(file)
        guard let text = content.value else { return Reported([], []) }
        var reader = MappingReader.parse(String(decoding: text.text, as: UTF8.self), file: file)
        let actors = reader.mappings("actors") { reader -> KnownActor? in
            let actor = (reader.text("name"), reader.texts("aliases"), reader.text("kind"), reader.text("jurisdiction"))
            reader.rejectUnknownKeys()
            guard let name = actor.0, let kind = actor.2 else {
                reader.report("missing-key", "an actor needs name and kind", about: "name")
                return nil
            }
            return KnownActor(name: name, aliases: actor.1, kind: kind, jurisdiction: actor.3)
        }
        reader.rejectUnknownKeys()
        return Reported(actors, reader.diagnostics)
    }
}
