import ChineseText
import PolicyModel

extension Policy {
    /// Names the words of some clauses of some documents, so that a review of words that have changed since is noticed.
    public static func fingerprint(of clauses: [(policy: Policy, place: ProvisionPlace)]) -> String {
        Fingerprint.hexadecimal(of: clauses.flatMap { $0.policy.words(of: $0.place) + [0] })
    }

    /// The words of a clause: markers, headings and lines in order.
    private func words(of place: ProvisionPlace) -> [UInt8] {
        let tree = divisions[place.division].provisions
        return (place.provision..<tree.nodes[place.provision].end).flatMap { index in
            [tree.nodes[index].number, tree.nodes[index].heading].compactMap { $0 }.flatMap { source.utf8($0) }
                + tree.textLines(of: index).flatMap { source.utf8($0) + [UInt8(ascii: "\n")] }
        }
    }
}
