import PolicyModel

/// A page of a jurisdiction's documents, newest first: of all, of those of one kind, or of those of one year.
public struct DocumentList: Sendable {
    /// Which documents of a jurisdiction a list has.
    public enum Selection: Hashable, Sendable {
        case all
        case kind(DocumentKind)
        /// Those of a year; nil for those of which no day is known.
        case year(Int?)
    }

    /// Whose documents they are.
    public let jurisdiction: Jurisdiction
    /// Which of them.
    public let selection: Selection
    /// Which page of the list this is, counted from 1.
    public let number: Int
    /// How many pages the list has, 1 at least.
    public let pageCount: Int
    /// How many documents the list has on all its pages.
    public let total: Int
    /// The documents of this page.
    public let policies: [Policy]

    /// The name of another page of the list, or of this one, in addresses: `all-2`, `law`, `2018-3`, `undated`.
    public static func name(_ selection: Selection, _ number: Int) -> String {
        let name =
            switch selection {
            case .all: "all"
            case .kind(let kind): kind.rawValue
            case .year(let year): year.map(String.init) ?? "undated"
            }
        return number == 1 ? name : "\(name)-\(number)"
    }
}

/// The lists of a jurisdiction's documents. Where one page holds all of them there is that page alone.
public struct DocumentLists: Sendable {
    /// How many documents stand on one page.
    static let most = 60

    /// How many clauses all documents have.
    public let clauses: Int
    /// All documents first, then those of each kind, then those of each year, the last year first.
    public let selections: [(selection: DocumentList.Selection, total: Int)]
    /// The pages, list by list.
    public let pages: [DocumentList]

    /// The lists of a jurisdiction.
    init(of jurisdiction: Jurisdiction, in knowledge: KnowledgeBase) {
        let unsorted = knowledge.policies(of: jurisdiction)
        clauses = unsorted.reduce(0) { sum, policy in
            sum + policy.divisions.reduce(0) { $0 + $1.provisions.clauses.count }
        }
        let policies = unsorted.sorted { one, other in
            let days = (one.metadata.day, other.metadata.day)
            guard days.0 != days.1 else { return one.id < other.id }
            return days.1.map { other in days.0.map { $0 > other } ?? false } ?? true
        }
        var lists: [(selection: DocumentList.Selection, policies: [Policy])] = [(.all, policies)]
        if policies.count > Self.most {
            let byKind = Dictionary(grouping: policies, by: \.metadata.kind)
            lists += DocumentKind.allCases.compactMap { kind in byKind[kind].map { (.kind(kind), $0) } }
            let byYear = Dictionary(grouping: policies) { $0.metadata.day?.year }
            lists += byYear.sorted { ($0.key ?? 0) > ($1.key ?? 0) }.map { (.year($0.key), $0.value) }
        }
        selections = lists.map { ($0.selection, $0.policies.count) }
        pages = lists.flatMap { selection, policies in
            let starts = Array(stride(from: 0, to: max(1, policies.count), by: Self.most))
            return starts.enumerated().map { place, start in
                DocumentList(
                    jurisdiction: jurisdiction, selection: selection, number: place + 1, pageCount: starts.count,
                    total: policies.count, policies: Array(policies.dropFirst(start).prefix(Self.most)))
            }
        }
    }
}

extension PolicyMetadata {
    /// The day by which readers place a document in time; nil where none is known.
    fileprivate var day: CivilDate? { dates.published ?? dates.adopted ?? dates.effective }
}
