import PolicyModel

/// Somebody who acts or is to act, as a sentence names them: one noun phrase of one or several names.
struct Agent: Sendable {
    /// The names, in the order of the text.
    var names: [Span]
    /// Offset one past the whole phrase, 等 included.
    let end: Int
    /// Index of the token behind the phrase.
    let next: Int
    /// What the last noun of the phrase can be.
    let head: WordClass
}
