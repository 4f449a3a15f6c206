import PolicyAnnotation
import PolicyModel
import SitePlanning
import SiteRendering
import SiteSearch
import Synchronization

/// The parts of a project that take long to read and seldom change, kept from one build of a running program to the next.
/// What is kept counts only while the files from which it was read are the same.
public final class KeptParts: Sendable {
    private let vocabulary = Part<Reported<Vocabulary>>()
    private let language = Part<Reported<SearchLanguage>>()
    private let theme = Part<Reported<Theme>>()
    private let corpus = Part<Corpus>()
    private let knowledge = Part<Reported<KnowledgeBase>>()

    /// Nothing is kept yet.
    public init() {}

    /// The vocabulary of a content folder.
    func vocabulary(_ content: String) -> Reported<Vocabulary> {
        vocabulary.value(Self.words(of: content)) { VocabularyLoading.load(content: content) }
    }

    /// What the search of a content folder knows of words.
    func language(_ content: String, vocabulary: Vocabulary) -> Reported<SearchLanguage> {
        language.value(Self.words(of: content)) {
            SearchLanguageLoading.load(content: content, vocabulary: vocabulary)
        }
    }

    private static func words(of content: String) -> FolderFingerprint? {
        FolderFingerprint(content, without: ["policies", "pages"])
    }

    /// What the texts of a content folder and all that is said of them are made of, for ``corpus(_:read:)`` and
    /// ``knowledge(_:link:)``: to be taken before any of it is read. Pages of the site's own are no part of it.
    static func texts(of content: String) -> FolderFingerprint? { FolderFingerprint(content, without: ["pages"]) }

    /// The texts, read anew by `read` where the files are not those kept.
    func corpus(_ files: FolderFingerprint?, read: () -> Corpus) -> Corpus { corpus.value(files, read) }

    /// What is known of the texts, made anew by `link` where the files are not those kept.
    func knowledge(_ files: FolderFingerprint?, link: () -> Reported<KnowledgeBase>) -> Reported<KnowledgeBase> {
        knowledge.value(files, link)
    }

    /// The theme in a folder.
    func theme(_ folder: String) -> Reported<Theme> {
        theme.value(FolderFingerprint(folder)) { ThemeLoading.load(folder) }
    }
}

/// One of the parts, with the fingerprint of the files from which it was made.
private final class Part<Value: Sendable>: Sendable {
    private let kept = Mutex<(files: FolderFingerprint, value: Value)?>(nil)

    /// What was made of these files, or what `make` makes of them now; what comes of files without a fingerprint is not kept.
    func value(_ files: FolderFingerprint?, _ make: () -> Value) -> Value {
        kept.withLock { kept in
            if let kept, kept.files == files { return kept.value }
            let value = make()
            if let files { kept = (files, value) }
            return value
        }
    }
}
