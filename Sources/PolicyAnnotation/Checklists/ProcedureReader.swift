import ChineseText
import PolicyModel

/// Reads procedures that are written as prose: 浙江第十条 审核, 组织专家评估, 择优遴选, 确定 in one sentence.
struct ProcedureReader: Sendable {
    private let verbs: WordFinder
    private let nouns: WordFinder
    private let conditions: WordsBefore
    private let subjectEnds: WordFinder
    private let applications: WordFinder
    private let exclusions: WordFinder
    /// So many steps in one sentence make a procedure; two are an ordinary obligation (审核并公布).
    private let fewestSteps = 3
    /// Of them so many belong to an application, which tells 申报, 审核, 公示 from 登记建档, 评估, 制定预案.
    private let fewestApplicationSteps = 2

    init(_ vocabulary: Vocabulary) {
        verbs = WordFinder(vocabulary["checklists.step-verbs"])
        nouns = WordFinder(vocabulary["checklists.step-nouns"])
        conditions = WordsBefore(vocabulary["checklists.step-conditions"])
        let ends = vocabulary["checklists.step-subject-ends"]
        subjectEnds = WordFinder(ends + vocabulary["checklists.subject-ends"] + vocabulary["checklists.step-verbs"])
        applications = WordFinder(vocabulary["checklists.application-verbs"])
        exclusions = WordFinder(vocabulary["checklists.not-procedures"])
    }

    /// The steps of a sentence: its parts that hold a step's verb, each with the parts without one that lead to it.
    func steps(of sentence: UTF8Cursor) -> [Span] {
        var steps: [Span] = []
        var start: Int?
        for part in sentence.parts {
            let begins = start ?? part.offset
            if isStep(part) {
                steps.append(Span(begins, part.end))
                start = nil
            } else {
                start = begins
            }
        }
        return steps
    }

    /// Whether the sentence speaks of an application at all: elsewhere none begins or goes on.
    func isAboutApplication(_ sentence: UTF8Cursor) -> Bool { applications.first(in: sentence) != nil }

    /// Who takes the first step: the words before its verb; nil where the sentence begins with it.
    func subject(of sentence: UTF8Cursor) -> Span? {
        guard let first = sentence.parts.first, let end = subjectEnds.matches(in: first).first else { return nil }
        return end.start - first.offset >= 6 ? Span(first.offset, end.start) : nil
    }

    /// Whether the sentence, of these steps, is a procedure by itself.
    func isProcedure(_ sentence: UTF8Cursor, steps: [Span]) -> Bool {
        guard steps.count >= fewestSteps, exclusions.matches(in: sentence).isEmpty else { return false }
        return Set(applications.matches(in: sentence).map(\.word)).count >= fewestApplicationSteps
    }

    /// Whether the sentence goes on with the procedure before it.
    func goesOn(_ sentence: UTF8Cursor, steps: [Span]) -> Bool {
        !steps.isEmpty && exclusions.matches(in: sentence).isEmpty && !applications.matches(in: sentence).isEmpty
    }

    /// Whether the part says that something is done: 受理 is a step; 受理制度 and 受理的 are not, nor is 未受理.
    private func isStep(_ part: UTF8Cursor) -> Bool {
        guard conditions.start(part.bytes, from: part.offset, to: part.end) == nil else { return false }
        return verbs.matches(in: part).contains { match in
            nouns.match(at: UTF8Cursor(part.bytes, from: match.end, to: part.end)) == nil
        }
    }
}
