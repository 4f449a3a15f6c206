import PolicyModel

/// What looks like a norm and is none.
extension NormReader {
    mutating func exclude(_ sentence: Sentence, as rule: ExclusionRule) {
        for token in scanner.tokens where token.isAccountedFor { exclude(token, sentence, rule) }
    }

    mutating func exclude(_ sentence: Sentence, _ reader: SentenceReader, _ inherits: Bool) {
        let used = inherits ? [] : reader.drafts.compactMap(\.token)
        for (index, token) in scanner.tokens.enumerated()
        where token.isAccountedFor && !used.contains(index) {
            exclude(token, sentence, reader.rules[index] ?? rule(for: token, inherits || !reader.drafts.isEmpty))
        }
    }

    private func rule(for token: Token, _ isInNorm: Bool) -> ExclusionRule {
        switch token.nesting {
        case .quotation: .quotedText
        case .bracket: .bracket
        case .none: token.meaning.isAny(of: .guards) ? .otherWord : isInNorm ? .withinNorm : .noAct
        }
    }

    private mutating func exclude(_ token: Token, _ sentence: Sentence, _ rule: ExclusionRule) {
        // A word like 应用 holds a trigger's character without being one; 禁止性 holds a trigger.
        guard !token.meaning.isAny(of: .guards) || token.meaning.isAny(of: .attributive.union(.disguised)) else {
            return
        }
        exclusions.append(
            Exclusion(passage: sentence.passage.part(Span(token.start, token.end)), rule: rule.rawValue))
    }
}
