/// Why a trigger word states no norm of its own.
enum ExclusionRule: String {
    /// In a heading or a title.
    case heading
    /// In a line that is no text: signature, date, contents.
    case margin
    /// In words of another text.
    case quotedText = "quoted-text"
    /// In an explanation in brackets.
    case bracket
    /// In a condition: 应当登记而未登记的，.
    case condition
    /// In a noun phrase: 依法应当公开的信息.
    case nounPhrase = "noun-phrase"
    /// In a definition.
    case definition
    /// In a sentence that says what the text is and on what it rests.
    case enactment
    /// Under a heading of general principles, or behind 坚持.
    case principle
    /// Under a heading of objectives.
    case objective
    /// In an item of a list of things or cases: 申报材料真实性承诺书.
    case listedMatter = "listed-matter"
    /// In a sentence of purpose: 为加强管理，.
    case purpose
    /// Part of a norm that another word states.
    case withinNorm = "within-norm"
    /// In the note that says who is responsible.
    case responsibilityNote = "responsibility-note"
    /// Part of another word, or not before a verb.
    case otherWord = "other-word"
    /// Without the actor or act that would make it a norm.
    case noAct = "no-act"
}
