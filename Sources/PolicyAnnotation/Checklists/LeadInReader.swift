import ChineseText
import PolicyModel

/// Tells from a lead-in what its list is for, and whom it concerns.
struct LeadInReader: Sendable {
    private let pointers: WordFinder
    private let carriers: WordFinder
    private let situations: WordFinder
    private let kinds: KindWords
    private let plainKinds: KindWords
    private let materialsVerbs: WordFinder
    private let assessmentSubjects: WordFinder
    /// The words from this index on only begin like a subject.
    private let assessmentSubjectCount: Int
    private let subjectEnds: WordFinder
    private let headingVerbs: WordFinder
    private let headingDuties: WordsBefore
    /// A heading longer than eight characters says more than what the list is.
    private let longestHeading = 24

    init(_ vocabulary: Vocabulary) {
        pointers = WordFinder(vocabulary["checklists.pointers"])
        carriers = WordFinder(vocabulary["checklists.carriers"])
        situations = WordFinder(vocabulary["checklists.situations"])
        kinds = KindWords(vocabulary, prefix: "")
        plainKinds = KindWords(vocabulary, prefix: "plain-")
        materialsVerbs = WordFinder(vocabulary["checklists.materials-verbs"])
        let subjects = vocabulary["checklists.assessment-subjects"]
        assessmentSubjects = WordFinder(subjects + vocabulary["checklists.not-assessment-subjects"])
        assessmentSubjectCount = subjects.count
        subjectEnds = WordFinder(vocabulary["checklists.subject-ends"])
        headingVerbs = WordFinder(vocabulary["checklists.heading-verbs"])
        headingDuties = WordsBefore(vocabulary["checklists.heading-duties"])
    }

    /// What the list behind the lead-in is for; nil for lists of another purpose (下列情形之一).
    func kind(of leadIn: UTF8Cursor) -> Checklist.Kind? {
        let parts = leadIn.parts
        for part in parts.reversed() {
            guard let pointer = pointers.matches(in: part).last else { continue }
            // 申请材料如下: the noun stands before 如下.
            let behind = UTF8Cursor(part.bytes, from: pointer.end, to: part.end)
            guard situations.matches(in: behind).isEmpty else { return nil }
            let kind = behind.isAtEnd ? kinds.last(in: part) : kinds.first(in: behind)
            return kind.flatMap { confirmed($0, in: leadIn) }
        }
        guard let part = parts.last(where: { !isCarrier($0) }) else { return nil }
        // 条件 that stands at the end of its part is what is listed; 具备条件的单位应当 has it in passing.
        guard let kind = plainKinds.last(in: part), plainKinds.endsPart(part, carriers) else { return nil }
        return confirmed(kind, in: leadIn)
    }

    /// What the list below a heading is for (三、申报条件); nil where the heading says something else.
    func kind(ofHeading heading: UTF8Cursor) -> Checklist.Kind? {
        guard heading.end - heading.offset <= longestHeading, headingVerbs.match(at: heading) == nil else { return nil }
        guard let kind = plainKinds.last(in: heading), plainKinds.endsPart(heading, carriers) else { return nil }
        guard kind == .duties else { return kind }
        return headingDuties.start(heading.bytes, from: heading.offset, to: heading.end) == nil ? nil : kind
    }

    /// Materials are handed in, and 内容 is that of an assessment, if the lead-in says so.
    private func confirmed(_ kind: Checklist.Kind, in leadIn: UTF8Cursor) -> Checklist.Kind? {
        switch kind {
        case .materials: return materialsVerbs.matches(in: leadIn).isEmpty ? nil : kind
        case .assessment: return isAboutAssessment(leadIn) ? kind : nil
        case .conditions, .steps, .duties: return kind
        }
    }

    private func isCarrier(_ part: UTF8Cursor) -> Bool {
        carriers.match(at: part).map { $0.end == part.end } ?? false
    }

    private func isAboutAssessment(_ leadIn: UTF8Cursor) -> Bool {
        assessmentSubjects.matches(in: leadIn).contains { $0.word < assessmentSubjectCount }
    }

    /// Whom the lead-in concerns: the words before the verb of its last part (举办者应当提交下列材料), or, where that part
    /// begins with its verb, of its first (申请施工许可证，应当具备下列条件).
    func subject(of leadIn: UTF8Cursor) -> Span? {
        let parts = leadIn.parts
        guard let last = parts.last, let first = parts.first else { return nil }
        return subject(ofPart: last) ?? (parts.count > 1 ? subject(ofPart: first) ?? plainSubject(first) : nil)
    }

    private func subject(ofPart part: UTF8Cursor) -> Span? {
        let ends = subjectEnds.matches(in: part)
        guard let end = ends.first, end.start > part.offset else { return nil }
        return span(part, to: end.start)
    }

    /// A part without a verb of its own: 申请施工许可证.
    private func plainSubject(_ part: UTF8Cursor) -> Span? {
        let namesList = !pointers.matches(in: part).isEmpty || plainKinds.last(in: part) != nil
        return namesList || !subjectEnds.matches(in: part).isEmpty ? nil : span(part, to: part.end)
    }

    private func span(_ part: UTF8Cursor, to end: Int) -> Span? {
        let subject = trimmingBlanks(part.bytes, from: part.offset, to: end)
        let isShort =
            subject.count <= 120 && pointers.matches(in: UTF8Cursor(part.bytes, from: part.offset, to: end)).isEmpty
        // 其, 经 are no names.
        return subject.count < 6 || !isShort ? nil : Span(subject.lowerBound, subject.upperBound)
    }
}

/// The nouns that say what a list is for.
private struct KindWords: Sendable {
    private let finder: WordFinder
    /// The kind of each noun; nil for those of other lists.
    private let kinds: [Checklist.Kind?]

    init(_ vocabulary: Vocabulary, prefix: String) {
        var words = vocabulary["checklists.not-lists"]
        var kinds: [Checklist.Kind?] = words.map { _ in nil }
        for kind in Checklist.Kind.allCases {
            let list = vocabulary["checklists.\(prefix)\(kind.rawValue)"]
            words += list
            kinds += list.map { _ in kind }
        }
        finder = WordFinder(words)
        self.kinds = kinds
    }

    func first(in part: UTF8Cursor) -> Checklist.Kind? {
        finder.matches(in: part).first.flatMap { kinds[$0.word] }
    }

    func last(in part: UTF8Cursor) -> Checklist.Kind? {
        finder.matches(in: part).last.flatMap { kinds[$0.word] }
    }

    /// Whether the part ends with its last noun, or with words that only lead over to the list (主要工作包括).
    func endsPart(_ part: UTF8Cursor, _ carriers: WordFinder) -> Bool {
        guard let match = finder.matches(in: part).last else { return false }
        var rest = UTF8Cursor(part.bytes, from: match.end, to: part.end)
        if rest.isAtEnd || rest.take(word: "为") && rest.isAtEnd || rest.take(word: "是") && rest.isAtEnd { return true }
        return carriers.match(at: rest).map { $0.end == part.end } ?? false
    }
}
