import PolicyModel

/// What the sentence that introduces a list says about its items.
enum ListMeaning {
    /// The items are things and cases, and bind nobody: 提交以下申报材料.
    case matters
    /// The items bind.
    case norms(ListedNorms)
}

/// What each item of a list is.
struct ListedNorms {
    /// What the items are: 应当履行下列职责 makes each an obligation.
    let modality: Norm.Modality
    /// The words that show it, in the lead-in.
    let trigger: Passage
    /// Who bears the items.
    let actors: [NamedActor]
}
