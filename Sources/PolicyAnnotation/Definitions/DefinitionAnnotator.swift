import ChineseText
import PolicyModel

/// Finds the terms that a text defines: 本办法所称X，是指…; X，是指…; …（以下简称X）.
public struct DefinitionAnnotator: Annotator {
    private let meanings: MeaningReader
    private let shortNames: ShortNameReader

    /// An annotator with the words of `vocabulary/definitions.yml`.
    public init(_ vocabulary: Vocabulary) {
        meanings = MeaningReader(vocabulary)
        shortNames = ShortNameReader(vocabulary)
    }

    /// Adds the document's terms. The lines of its title and of its signature define none.
    public func annotate(_ reading: Reading, into annotations: inout Annotations) {
        var list: (scope: Span, clause: Int)?
        for sentence in reading.sentences where sentence.passage.provision != nil || !sentence.isHeading {
            let cursor = reading.cursor(sentence.passage.span)
            let isInList = list.map { $0.clause == clause(of: sentence, in: reading) } ?? false
            if !isInList { list = nil }
            let meaning = meanings.term(in: cursor, scopeOfList: list?.scope)
            for term in [meaning].compactMap({ $0 }) + shortNames.terms(in: cursor) {
                annotations.definitions.append(
                    Definition(
                        term: sentence.passage.part(term.name), meaning: sentence.passage.part(term.meaning),
                        scope: term.scope.map(reading.text)))
            }
            if cursor.endsInColon, let scope = meanings.scopeOfTerms(below: cursor) {
                list = clause(of: sentence, in: reading).map { (scope, $0) }
            }
        }
    }

    private func clause(of sentence: Sentence, in reading: Reading) -> Int? {
        guard let provision = sentence.passage.provision else { return nil }
        return reading.divisions[sentence.passage.division].provisions.clause(holding: provision)
    }
}

/// A term with its meaning, within one sentence.
struct DefinedTerm {
    var name: Span
    var meaning: Span
    /// Where it holds, as printed.
    var scope: Span?
}

/// The part of `bytes[span]` without white space and quotation marks around it.
func withoutQuotation(_ bytes: [UInt8], _ span: Span) -> Span {
    let trimmed = trimmingBlanks(bytes, from: span.start, to: span.end)
    var head = UTF8Cursor(bytes, from: trimmed.lowerBound, to: trimmed.upperBound)
    guard let first = head.next, first == "“" || first == "‘" || first == "「" || first == "《" else {
        return Span(trimmed.lowerBound, trimmed.upperBound)
    }
    head.advance()
    let start = head.offset
    var depth = 1
    // The mark that closes the first one must stand at the end: “甲”和“乙” keeps its marks.
    while let scalar = head.next {
        if scalar == first { depth += 1 }
        if scalar.closesQuotation, scalar != "）", scalar != ")" { depth -= 1 }
        if depth == 0 { break }
        head.advance()
    }
    let end = head.offset
    head.advance()
    guard depth == 0, head.isAtEnd else { return Span(trimmed.lowerBound, trimmed.upperBound) }
    return Span(start, end)
}
