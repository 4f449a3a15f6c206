import PolicyLinking
import PolicyModel

/// Counterparts that nobody reviewed yet, as entries that only lack the verdict, the reviewer and the day.
struct PendingReviews {
    private let policies: [Policy]
    private let links: [ClauseLink]

    init(_ policies: [Policy], _ links: [ClauseLink]) {
        self.policies = policies
        self.links = links.enumerated().filter { _, link in
            link.relation == .counterpart && link.review == .computed && link.to.clause != nil
        }.sorted { ($1.element.grade, $1.element.score, $0.offset) < ($0.element.grade, $0.element.score, $1.offset) }
            .map(\.element)
    }

    func print(in language: MessageLanguage) {
        for link in links { Console.print(entry(for: link)) }
        Console.tell(language.choose("\(Count(links.count, "link")) pending", "\(links.count) 个关联待复核"))
    }

    private func entry(for link: ClauseLink) -> String {
        let ends = [link.from, link.to]
        let clauses = ends.compactMap { end in end.clause.map { (policies[end.document], $0) } }
        let shared = policies[link.from.document].distinctQuotes(link.evidence.sharedPhrases)
        let verdict = link.assessment.map { ", \($0.rawValue)" } ?? ""
        return """
            # \(clauses.map(Self.title).joined(separator: " → "))
            # grade \(link.grade), score \(link.score)\(verdict); topics: \(link.evidence.topics.joined(separator: ", "))
            # shared: \(shared.joined(separator: " / "))
              - from: \(link.from.name(in: policies))
                to: \(link.to.name(in: policies))
                verdict:
                reviewer:
                date:
                words: \(Policy.fingerprint(of: clauses))

            """
    }

    /// The marker and the heading of a clause, or how its text begins.
    private static func title(_ policy: Policy, _ place: ProvisionPlace) -> String {
        let tree = policy.divisions[place.division].provisions
        let node = tree.nodes[place.provision]
        let words = node.heading.map { policy.source[$0] } ?? policy.text(of: place.provision, in: tree)
        let short = words.unicodeScalars.prefix { $0 != "\n" }.prefix(24)
        return (node.number.map { policy.source[$0] } ?? "") + String(String.UnicodeScalarView(short))
    }
}
