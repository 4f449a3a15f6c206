import PolicyModel

/// Who has to mend an error. Raw values are the program's exit status; of several the highest is reported.
public enum FaultClass: Int, Sendable, CaseIterable {
    /// A text, a page or a review is wrong.
    case content = 1
    /// Settings, vocabulary or the theme are wrong, or the program was called in a way that it does not know.
    case configuration = 2
    /// The system refused to read or write.
    case inputOutput = 3
    /// The program contradicts itself: please report it.
    case `internal` = 4

    /// The class of a finding: that of its code; a code that stands for mistakes in any YAML counts as configuration
    /// where it is about a file of settings.
    public init(of diagnostic: Diagnostic) {
        let stated = Explanation.of(diagnostic.code)?.fault ?? .content
        let isSettings = diagnostic.file.hasSuffix(".yml") || diagnostic.file.hasSuffix(".mustache")
        self = stated == .content && isSettings ? .configuration : stated
    }
}
