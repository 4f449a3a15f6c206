import ChineseText
import PolicyModel

/// Leads mentions of other texts to the documents of a corpus.
///
/// Annotating knows one document only and leaves every mention of another as `not-in-corpus`; here the corpus is known.
public struct ReferenceResolver: Sendable {
    private let policies: [Policy]
    private let titles: TitleIndex
    private let positions: [String: Int]

    /// A resolver over a corpus.
    public init(_ policies: [Policy]) {
        self.policies = policies
        titles = TitleIndex(policies)
        positions = Dictionary(policies.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// The annotations of a document of the corpus, with the mentions of other texts led to their targets.
    ///
    /// A pinpoint that the cited text does not have leads to the text as a whole: it may be another version of it.
    public func resolve(_ annotations: Annotations, of policy: Policy) -> Annotations {
        var resolved = annotations
        var lookups: [CorpusText: ProvisionLookup] = [:]
        for index in resolved.references.indices where resolved.references[index].unresolved == .notInCorpus {
            let reference = resolved.references[index]
            guard let text = text(meantBy: reference, in: policy) else { continue }
            resolved.references[index].target = target(reference, in: text, &lookups)
            resolved.references[index].unresolved = nil
        }
        return resolved
    }

    /// The text that a mention means: by the full title for which a short name stands, by its title, or by the 发文字号 that
    /// stands behind it.
    private func text(meantBy reference: Reference, in policy: Policy) -> CorpusText? {
        let named = best(titles.texts(named: reference.antecedent ?? reference.title), for: policy)
        return named
            ?? documentNumber(in: policy.quote(reference.passage)).flatMap {
                best(titles.texts(named: $0), for: policy)
            }
    }

    /// 国办发〔2016〕82号 of 《…的通知》（国办发〔2016〕82号）.
    private func documentNumber(in quote: String) -> String? {
        guard quote.holds("号") else { return nil }
        let bytes = Array(quote.utf8)
        var cursor = UTF8Cursor(bytes)
        var start: Int?
        while let scalar = cursor.next {
            let offset = cursor.offset
            cursor.advance()
            if scalar == "（" || scalar == "(" { start = cursor.offset }
            if scalar == "）" || scalar == ")", let start {
                return String(decoding: bytes[start..<offset], as: UTF8.self)
            }
        }
        return nil
    }

    /// Of several texts of one name the one of the same jurisdiction, then a national one, then the latest.
    private func best(_ candidates: [CorpusText], for policy: Policy) -> CorpusText? {
        let own = positions[policy.id]
        return candidates.filter { $0.policy != own }.min { rank($0, policy) < rank($1, policy) }
    }

    private func rank(_ text: CorpusText, _ policy: Policy) -> (Int, Int, Int) {
        let metadata = policies[text.policy].metadata
        let isNear = metadata.jurisdiction == policy.metadata.jurisdiction
        let nearness = isNear ? 0 : metadata.jurisdiction == "CN" ? 1 : 2
        let date = metadata.dates.effective ?? metadata.dates.adopted ?? metadata.dates.published
        return (nearness, -(date.map { $0.year * 10_000 + $0.month * 100 + $0.day } ?? 0), text.policy)
    }

    private func target(
        _ reference: Reference, in text: CorpusText, _ lookups: inout [CorpusText: ProvisionLookup]
    ) -> Reference.Target {
        let policy = policies[text.policy]
        let division = policy.divisions[text.division]
        let whole = division.path.isEmpty ? nil : division.path
        guard let pinpoint = reference.pinpoint else { return Reference.Target(document: policy.id, provision: whole) }
        let lookup = lookups[text] ?? ProvisionLookup(division.provisions)
        lookups[text] = lookup
        let node = lookup.provision(at: steps(of: pinpoint))
        return Reference.Target(document: policy.id, provision: node.map(division.provisions.path) ?? whole)
    }

    private func steps(of pinpoint: String) -> [PinpointStep] {
        var cursor = UTF8Cursor(Array(pinpoint.utf8))
        var steps: [PinpointStep] = []
        while let unit = cursor.takeOrdinalUnit(), let kind = ProvisionKind(unit: unit.unit),
            let number = unit.numbers.first
        {
            steps.append(PinpointStep(kind: kind, ordinal: number.value, branch: number.branch))
        }
        return steps
    }
}
