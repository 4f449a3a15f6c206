import PolicyModel

/// Which text a mention means.
enum CitedText {
    /// A division of this document: its own text or an attachment.
    case own(division: Int)
    /// Another text; `antecedent` is its full title where `title` is a short name or 该办法.
    case other(title: String, antecedent: String?)
    /// Nothing stands where the mention points: 前款 in a first paragraph.
    case nowhere
}

/// A step of a pinpoint and how it is printed.
struct PrintedStep {
    let step: PinpointStep
    let text: String
}

/// Where a mention leads: a text, a provision of it from which steps count, and the steps.
struct CitedPlace {
    var text: CitedText
    /// The provision in the own text that 本条 or 前款 stands for.
    var base: Int?
    var steps: [PrintedStep] = []

    /// The pinpoint in words.
    var pinpoint: String? { steps.isEmpty ? nil : steps.map(\.text).joined() }

    /// How deep its last step stands; -1 where it has none.
    var depth: Int { steps.last?.step.kind.pinpointDepth ?? -1 }

    /// Whether it lies in another text.
    var isElsewhere: Bool {
        if case .other = text { true } else { false }
    }
}

/// The mention that was read last in a sentence, to which a pinpoint behind it can belong.
struct MentionChain {
    /// Where it leads.
    var place: CitedPlace
    /// Where it stands.
    var span: Span
    /// Its records in the annotations: one for each number of a list.
    var records: Range<Int>
    /// Why the text is mentioned.
    var relation: Reference.Relation
}
