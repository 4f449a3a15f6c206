import ChineseText
import PolicyModel

/// Reads procedures that are written as prose: 浙江第十条 审核, 组织专家评估, 择优遴选, 确定 in one sentence.
struct ProcedureReader: Sendable {
    private let verbs: WordFinder
    private let nouns: WordFinder
    private let conditions: WordsBefore
    /// So many steps in one sentence make a procedure; two are an ordinary obligation (审核并公布).
    let fewestSteps = 3

    init(_ vocabulary: Vocabulary) {
        verbs = WordFinder(vocabulary["checklists.step-verbs"])
        nouns = WordFinder(vocabulary["checklists.step-nouns"])
        conditions = WordsBefore(vocabulary["checklists.step-conditions"])
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

    /// Whether the part says that something is done: 受理 is a step; 受理制度 and 受理的 are not, nor is 未受理.
    private func isStep(_ part: UTF8Cursor) -> Bool {
        guard conditions.start(part.bytes, from: part.offset, to: part.end) == nil else { return false }
        return verbs.matches(in: part).contains { match in
            nouns.match(at: UTF8Cursor(part.bytes, from: match.end, to: part.end)) == nil
        }
    }
}
