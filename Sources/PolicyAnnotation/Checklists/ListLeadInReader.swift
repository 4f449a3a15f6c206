import ChineseText
import PolicyModel

/// Tells from a lead-in what its list is for, and whom it concerns.
struct ListLeadInReader: Sendable {
    private let pointers: WordFinder
    private let notLists: WordFinder
    private let carriers: WordFinder
    private let kinds: KindWords
    private let plainKinds: KindWords
    private let materialsVerbs: WordFinder
    private let assessmentSubjects: WordFinder
    private let subjectEnds: WordFinder

    init(_ vocabulary: Vocabulary) {
        pointers = WordFinder(vocabulary["checklists.pointers"])
        notLists = WordFinder(vocabulary["checklists.not-lists"])
        carriers = WordFinder(vocabulary["checklists.carriers"])
        kinds = KindWords(vocabulary, prefix: "")
        plainKinds = KindWords(vocabulary, prefix: "plain-")
        materialsVerbs = WordFinder(vocabulary["checklists.materials-verbs"])
        assessmentSubjects = WordFinder(vocabulary["checklists.assessment-subjects"])
        subjectEnds = WordFinder(vocabulary["checklists.subject-ends"])
    }

    /// What the list behind the lead-in is for; nil for lists of another purpose (下列情形之一).
    func kind(of leadIn: UTF8Cursor) -> Checklist.Kind? {
        let parts = leadIn.parts
        for part in parts.reversed() {
            guard let pointer = pointers.matches(in: part).last else { continue }
            // 申请材料如下: the noun stands before 如下.
            let behind = UTF8Cursor(part.bytes, from: pointer.end, to: part.end)
            return kind(kinds, in: behind.isAtEnd ? part : behind, of: leadIn)
        }
        guard let part = parts.last(where: { !isCarrier($0) }) else { return nil }
        // 条件 that stands at the end of its part is what is listed; 具备条件的单位应当 has it in passing.
        guard let kind = kind(plainKinds, in: part, of: leadIn), plainKinds.endsPart(part, carriers) else { return nil }
        return kind
    }

    private func kind(_ words: KindWords, in part: UTF8Cursor, of leadIn: UTF8Cursor) -> Checklist.Kind? {
        guard notLists.matches(in: part).isEmpty, let kind = words.last(in: part) else { return nil }
        switch kind {
        case .materials: return materialsVerbs.matches(in: leadIn).isEmpty ? nil : kind
        case .assessment: return assessmentSubjects.matches(in: leadIn).isEmpty ? nil : kind
        case .conditions, .steps, .duties: return kind
        }
    }

    private func isCarrier(_ part: UTF8Cursor) -> Bool {
        carriers.match(at: part).map { $0.end == part.end } ?? false
    }

    /// The words with which the lead-in begins, up to its verb: 示范区建设的依托单位一般应具备以下条件.
    func subject(of leadIn: UTF8Cursor) -> Span? {
        guard let first = leadIn.parts.first else { return nil }
        let ends = subjectEnds.matches(in: first)
        let end = ends.first { $0.start > first.offset }?.start
        guard ends.first?.start != first.offset, let end = end ?? plainEnd(first) else { return nil }
        let subject = trimmingBlanks(first.bytes, from: first.offset, to: end)
        return subject.isEmpty || subject.count > 120 ? nil : Span(subject.lowerBound, subject.upperBound)
    }

    private func plainEnd(_ part: UTF8Cursor) -> Int? {
        pointers.matches(in: part).isEmpty && plainKinds.last(in: part) == nil ? part.end : nil
    }
}

/// The nouns that say what a list is for.
private struct KindWords: Sendable {
    private let finder: WordFinder
    private let kinds: [Checklist.Kind]

    init(_ vocabulary: Vocabulary, prefix: String) {
        var words: [String] = []
        var kinds: [Checklist.Kind] = []
        for kind in Checklist.Kind.allCases {
            let list = vocabulary["checklists.\(prefix)\(kind.rawValue)"]
            words += list
            kinds += list.map { _ in kind }
        }
        finder = WordFinder(words)
        self.kinds = kinds
    }

    func last(in part: UTF8Cursor) -> Checklist.Kind? {
        finder.matches(in: part).last.map { kinds[$0.word] }
    }

    /// Whether the part ends with its last noun, or with words that only lead over to the list (主要工作包括).
    func endsPart(_ part: UTF8Cursor, _ carriers: WordFinder) -> Bool {
        guard let match = finder.matches(in: part).last else { return false }
        var rest = UTF8Cursor(part.bytes, from: match.end, to: part.end)
        if rest.isAtEnd || rest.take(word: "为") && rest.isAtEnd || rest.take(word: "是") && rest.isAtEnd { return true }
        return carriers.match(at: rest).map { $0.end == part.end } ?? false
    }
}

extension UTF8Cursor {
    /// The parts of a sentence between its marks; empty ones are left out. What stands in brackets belongs to the part
    /// around them.
    var parts: [UTF8Cursor] {
        var parts: [UTF8Cursor] = []
        var cursor = self
        var start = offset
        var depth = 0
        while let scalar = cursor.next {
            let mark = cursor.offset
            cursor.advance()
            switch scalar {
            case "（", "(", "《", "“": depth += 1
            case "）", ")", "》", "”": depth = max(0, depth - 1)
            default:
                guard scalar.endsPart, depth == 0 else { continue }
                if mark > start { parts.append(UTF8Cursor(bytes, from: start, to: mark)) }
                start = cursor.offset
            }
        }
        if start < end { parts.append(UTF8Cursor(bytes, from: start, to: end)) }
        return parts
    }
}
