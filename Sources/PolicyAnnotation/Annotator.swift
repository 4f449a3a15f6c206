import PolicyModel

/// One layer of findings over a document. An annotator reads the sentences and what the annotators before it found,
/// and adds its own; it changes nothing else.
public protocol Annotator: Sendable {
    /// Adds this layer's findings.
    func annotate(_ reading: Reading, into annotations: inout Annotations)
}
