import PolicyAnnotation
import PolicyModel
import SiteRendering
import Synchronization

/// The parts of a project that take long to read and seldom change, kept from one build of a running program to the next.
/// What is kept counts only while the files from which it was read are the same.
public final class KeptParts: Sendable {
    private let vocabulary = Mutex<(files: FolderFingerprint, words: Reported<Vocabulary>)?>(nil)
    private let theme = Mutex<(files: FolderFingerprint, look: Reported<Theme>)?>(nil)

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
