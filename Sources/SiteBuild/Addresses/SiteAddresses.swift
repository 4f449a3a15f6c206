import ChineseText
import ParallelMapping
import PolicyModel

/// The addresses of a site: its documents, and the paths of their provisions with fingerprints of the words.
struct SiteAddresses: Sendable {
    /// The paths of each document.
    let documents: [String: [String: String]]

    init(_ policies: [Policy]) {
        let entries = policies.mapInParallel { policy in
            let paths = policy.divisions.flatMap { division in
                division.provisions.nodes.indices.map { index in
                    (division.provisions.path(of: index), Self.fingerprint(of: index, in: division, of: policy))
                }
            }
            return (policy.id, Dictionary(paths) { first, _ in first })
        }
        documents = Dictionary(entries) { first, _ in first }
    }

    /// Whether there is such an address: `document path`, or `document`.
    func holds(_ address: String) -> Bool {
        let parts = address.split(separator: " ", maxSplits: 1).map(String.init)
        guard let document = parts.first, let paths = documents[document] else { return false }
        return parts.count == 1 || paths[parts[1]] != nil
    }

    /// The one address where the words of a lost provision stand now: in its own document, else in a single other one.
    func place(of fingerprint: String, in document: String) -> String? {
        guard !fingerprint.isEmpty else { return nil }
        let own = (documents[document] ?? [:]).filter { $0.value == fingerprint }.map { "\(document) \($0.key)" }
        if own.count == 1 { return own[0] }
        let all = documents.flatMap { id, paths in
            paths.filter { $0.value == fingerprint }.map { "\(id) \($0.key)" }
        }
        return all.count == 1 ? all[0] : nil
    }

    /// Of the words of a provision and of those in it, without its number: that is what changes when it moves.
    private static func fingerprint(of index: Int, in division: Division, of policy: Policy) -> String {
        let tree = division.provisions
        let words = (index..<tree.nodes[index].end).flatMap { node -> [UInt8] in
            let heading = tree.nodes[node].heading.map { Array(policy.source.utf8($0)) } ?? []
            return heading + tree.textLines(of: node).flatMap { policy.source.utf8($0) }
        }
        return Fingerprint.hexadecimal(of: words)
    }
}
