import PolicyModel

/// What the sentence that introduces a list says about its items.
struct LeadIn {
    /// What the items are: 应当履行下列职责 makes each an obligation.
    let modality: Norm.Modality
    /// The words that show it, in the lead-in.
    let trigger: Passage
    /// Who bears the items.
    let actors: [NamedActor]
}
