import PolicyModel

/// Finds what a text mentions: other texts, itself, its own provisions.
///
/// Each sentence is read once from left to right. A place where a mention can begin is known by its scalar
/// (``MentionStartTable``); the rules for each form stand in a file of their own. Every mention ends as a target or with
/// the reason why it has none; what looks like a mention and is none becomes an exclusion with the rule's name. Mentions
/// of other texts leave here as `not-in-corpus`: only PolicyLinking knows the corpus.
///
/// A list (第十二条、第十三条) and a range (第二条至第四条) give one record for each number that is printed; 前两款 gives one for
/// each provision that it means, with the same words as evidence.
public struct ReferenceAnnotator: Annotator {
    private let words: ReferenceWords
    private let findsOnlyShortNames: Bool

    /// An annotator with the lists `references.*` of a vocabulary.
    ///
    /// - Parameter findsOnlyShortNames: Whether only sentences are read in which a text is given a short name (以下简称).
    public init(_ vocabulary: Vocabulary, findsOnlyShortNames: Bool = false) {
        words = ReferenceWords(vocabulary)
        self.findsOnlyShortNames = findsOnlyShortNames
    }

    /// Adds the references of a document and their exclusions.
    public func annotate(_ reading: Reading, into annotations: inout Annotations) {
        let sentences =
            findsOnlyShortNames ? reading.sentences.filter { givesShortName($0, in: reading) } : reading.sentences
        if sentences.isEmpty { return }
        var scan = ReferenceScan(reading, words)
        for sentence in sentences { scan.read(sentence) }
        annotations.references += scan.references
        annotations.exclusions += scan.exclusions
    }

    private func givesShortName(_ sentence: Sentence, in reading: Reading) -> Bool {
        words.aliasMarkers.first(in: reading.cursor(sentence.passage.span)) != nil
    }
}
