import PolicyAnnotation
import PolicyModel
import SiteSearch

/// From `vocabulary/search.yml` and `synonyms.yml` of a content folder to the words with which readers ask.
public enum SearchLanguageLoading {
    /// Reads the synonyms of the content folder; mistakes are errors among the findings. A folder without any is none.
    public static func load(content: String, vocabulary: Vocabulary) -> Reported<SearchLanguage> {
        let path = content + "/synonyms.yml"
        let entries = (try? FolderEntry.list(content)) ?? []
        guard entries.contains(where: { $0.name == "synonyms.yml" }) else {
            return Reported(SearchLanguage(lists: vocabulary.lists), [])
        }
        let file = TextFile.read(path)
        guard let text = file.value else { return Reported(SearchLanguage(lists: vocabulary.lists), file.diagnostics) }
        var reader = MappingReader.parse(String(decoding: text.text, as: UTF8.self), file: path)
        let synonyms = Dictionary(reader.allTexts().map { ($0.key, $0.texts) }) { first, _ in first }
        return Reported(
            SearchLanguage(lists: vocabulary.lists, synonyms: synonyms), file.diagnostics + reader.diagnostics)
    }
}
