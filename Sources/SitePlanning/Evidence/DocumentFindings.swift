import PolicyModel

/// What was found in one document, in the order in which pages need it.
public struct DocumentFindings: Sendable {
    /// All findings.
    public let annotations: Annotations
    private let marks: [Mark]
    private let clauses: [String: ClauseFindings]

    /// The findings of a document without any.
    public static let none = DocumentFindings()

    private init() {
        annotations = Annotations()
        marks = []
        clauses = [:]
    }

    /// The findings of a document; mentions that `crossReferences` can follow become links.
    public init(_ annotations: Annotations, of policy: Policy, crossReferences: CrossReferences) {
        self.annotations = annotations
        marks = Self.marks(of: annotations, crossReferences)
        clauses = ClauseFindings.grouped(annotations, of: policy)
    }

    /// The marks that begin in a line.
    public func marks(in line: Span) -> ArraySlice<Mark> {
        let first = firstMark(at: line.start)
        return marks[first...].prefix { $0.span.start < line.end }
    }

    /// What was found in a clause.
    public func clause(_ path: String) -> ClauseFindings { clauses[path] ?? ClauseFindings() }

    private func firstMark(at offset: Int) -> Int {
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].span.start < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func marks(of annotations: Annotations, _ crossReferences: CrossReferences) -> [Mark] {
        var marks: [Mark] = []
        for (index, reference) in annotations.references.enumerated() {
            if crossReferences.place(of: reference) != nil {
                marks.append(Mark(.link(index), on: reference.passage.span))
            } else if let reason = reference.unresolved {
                marks.append(Mark(.unresolved(reason), on: reference.passage.span))
            }
        }
        marks += annotations.norms.map { Mark(.norm($0.modality), on: $0.trigger.span) }
        marks += annotations.targets.map { Mark(.target($0.kind), on: $0.passage.span) }
        // Sorting in Swift keeps no order among equals: their place in the list decides.
        return marks.enumerated().sorted {
            ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
        }.map(\.element)
    }
}

/// What was found in one clause, in document order.
public struct ClauseFindings: Sendable {
    /// What its sentences require.
    public private(set) var norms: [Norm] = []
    /// The figures that it sets.
    public private(set) var targets: [Target] = []
    /// The lists that it introduces.
    public private(set) var checklists: [Checklist] = []
    /// What it mentions.
    public private(set) var references: [Reference] = []

    /// Whether nothing was found.
    public var isEmpty: Bool {
        norms.isEmpty && targets.isEmpty && checklists.isEmpty && references.isEmpty
    }

    static func grouped(_ annotations: Annotations, of policy: Policy) -> [String: ClauseFindings] {
        var clauses: [String: ClauseFindings] = [:]
        let at = { (passage: Passage) in policy.clausePath(of: passage) }
        for norm in annotations.norms { clauses[at(norm.passage), default: ClauseFindings()].norms.append(norm) }
        for target in annotations.targets {
            clauses[at(target.passage), default: ClauseFindings()].targets.append(target)
        }
        for list in annotations.checklists {
            clauses[at(list.leadIn), default: ClauseFindings()].checklists.append(list)
        }
        for reference in annotations.references {
            clauses[at(reference.passage), default: ClauseFindings()].references.append(reference)
        }
        return clauses
    }
}
