import ChineseText
import PolicyModel

/// Finds what the sentences of a document require, forbid, permit, encourage, promise or aim at, and whom they name.
public struct NormAnnotator: Annotator {
    private let lexicon: NormLexicon
    private let names: ActorNames
    private let quantifiers: [String]

    /// An annotator with the lists of `vocabulary/norms.yml`, `vocabulary/actors.yml` and `actors.yml`.
    public init(_ vocabulary: Vocabulary) {
        lexicon = NormLexicon(vocabulary)
        names = ActorNames(vocabulary.actors)
        quantifiers = vocabulary["actors.quantifiers"]
    }

    /// Adds the norms, and the triggers that state none.
    public func annotate(_ reading: Reading, into annotations: inout Annotations) {
        var reader = NormReader(reading, lexicon: lexicon, names: names, quantifiers: quantifiers)
        reader.read()
        annotations.norms += reader.norms
        annotations.exclusions += reader.exclusions
    }
}
