import PolicyModel

/// What a finding's code means, why it is found, and what to do: the text of `tiaowen explain CODE`.
public struct Explanation: Sendable {
    /// The code, which never changes its meaning.
    public let code: String
    /// Who has to mend it.
    public let fault: FaultClass
    /// In a few words, in Chinese and English.
    public let title: (chinese: String, english: String)
    /// Cause and remedy, in Chinese and English.
    public let text: (chinese: String, english: String)

    init(
        _ code: String, _ fault: FaultClass, _ chineseTitle: String, _ englishTitle: String,
        _ chinese: String, _ english: String
    ) {
        self.code = code
        self.fault = fault
        title = (chineseTitle, englishTitle)
        text = (chinese, english)
    }

    /// All explanations, by code.
    public static let all: [Explanation] = (files + frontMatter + texts + links + settings + theme + output + importing)
        .sorted { $0.code < $1.code }

    private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }

    /// The explanation of a code; nil where there is no such code.
    public static func of(_ code: String) -> Explanation? { byCode[code] }

    /// What to say of a code that does not exist: the nearest one that does.
    public static func hint(for code: String) -> Message { Suggestion.hint(for: code, among: all.map(\.code)) }
}
