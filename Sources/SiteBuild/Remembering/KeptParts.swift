import PolicyAnnotation
import PolicyModel
import SitePlanning
import SiteRendering
import Synchronization

/// The parts of a project that take long to read and seldom change, kept from one build of a running program to the next.
/// What is kept counts only while the files from which it was read are the same.
public final class KeptParts: Sendable {
    private let vocabulary = Mutex<(files: FolderFingerprint, words: Reported<Vocabulary>)?>(nil)
    private let theme = Mutex<(files: FolderFingerprint, look: Reported<Theme>)?>(nil)
    private let corpus = Mutex<(files: FolderFingerprint, corpus: Corpus)?>(nil)
    private let knowledge = Mutex<(files: FolderFingerprint, knowledge: Reported<KnowledgeBase>)?>(nil)

    /// Nothing is kept yet.
    public init() {}

    /// The vocabulary of a content folder.
    func vocabulary(_ content: String) -> Reported<Vocabulary> {
        vocabulary.withLock { kept in
            guard let files = FolderFingerprint(content, without: ["policies", "pages"]) else {
                return VocabularyLoading.load(content: content)
            }
            if let kept, kept.files == files { return kept.words }
            let words = VocabularyLoading.load(content: content)
            kept = (files, words)
            return words
        }
    }

    /// What the texts of a content folder and all that is said of them are made of, for ``corpus(_:read:)`` and
    /// ``knowledge(_:link:)``: to be taken before any of it is read. Pages of the site's own are no part of it.
    static func texts(of content: String) -> FolderFingerprint? { FolderFingerprint(content, without: ["pages"]) }

    /// The texts, read anew by `read` where the files are not those kept.
    func corpus(_ files: FolderFingerprint?, read: () -> Corpus) -> Corpus {
        corpus.withLock { kept in
            if let kept, kept.files == files { return kept.corpus }
            let corpus = read()
            kept = files.map { ($0, corpus) }
            return corpus
        }
    }

    /// What is known of the texts, made anew by `link` where the files are not those kept.
    func knowledge(_ files: FolderFingerprint?, link: () -> Reported<KnowledgeBase>) -> Reported<KnowledgeBase> {
        knowledge.withLock { kept in
            if let kept, kept.files == files { return kept.knowledge }
            let knowledge = link()
            kept = files.map { ($0, knowledge) }
            return knowledge
        }
    }

    /// The theme in a folder.
    func theme(_ folder: String) -> Reported<Theme> {
        theme.withLock { kept in
            guard let files = FolderFingerprint(folder) else { return ThemeLoading.load(folder) }
            if let kept, kept.files == files { return kept.look }
            let look = ThemeLoading.load(folder)
            kept = (files, look)
            return look
        }
    }
}
