import PolicyModel
import Synchronization

/// What the words of texts said when they were last read, for texts that are read again as they were.
///
/// It holds for one program and one vocabulary (`rules`), and for a text with its id and its digest; mentions of other texts
/// are not resolved in it, nor topics reviewed, for both draw on more than the text.
final class KeptAnnotations: Sendable {
    private let rules: String
    private let bytes: [UInt8]
    /// Where those of each text stand among `bytes`, by the text's key.
    private let places: [String: Range<Int>]
    /// Those of the texts that have been asked for; nil where they stand among `bytes`.
    private let asked = Mutex<[String: [UInt8]?]>([:])

    /// What ``file`` gave; nothing where that is damaged, or was made by other rules.
    init(_ file: [UInt8]?, rules: String) {
        self.rules = rules
        let found = file.flatMap { try? Self.places(in: $0, rules: rules) }
        bytes = found == nil ? [] : file ?? []
        places = found ?? [:]
    }

    /// What the words of a document say, as they were read before or as `read` reads them now.
    func annotations(of policy: Policy, _ read: () -> Annotations) -> Annotations {
        guard let digest = policy.provenance.sha256 else { return read() }
        let key = "\(policy.id) \(digest)"
        if let place = places[key] {
            var reader = PackReader(bytes[place])
            if let annotations = try? Annotations(from: &reader) {
                asked.withLock { $0[key] = .some(nil) }
                return annotations
            }
        }
        let annotations = read()
        var writer = PackWriter()
        annotations.pack(into: &writer)
        asked.withLock { $0[key] = writer.bytes }
        return annotations
    }

    /// Those of all texts that have been asked for, below a line with the SHA-256 of the rest; nil where they are those that
    /// were there already.
    var file: [UInt8]? {
        let asked = asked.withLock { $0 }
        if asked.count == places.count, asked.values.allSatisfy({ $0 == nil }) { return nil }
        var writer = PackWriter()
        writer.put(rules)
        writer.put(asked.count)
        var packs: [UInt8] = []
        for (key, made) in asked.sorted(by: { $0.key < $1.key }) {
            let pack = made?[...] ?? places[key].map { bytes[$0] } ?? []
            writer.put(key)
            writer.put(pack.count)
            packs += pack
        }
        let body = writer.bytes + packs
        return Array(Digest.sha256(body).utf8) + [UInt8(ascii: "\n")] + body
    }

    private static func places(in file: [UInt8], rules: String) throws(DamagedPack) -> [String: Range<Int>] {
        let start = 65
        guard file.count > start, file[..<(start - 1)].elementsEqual(Digest.sha256(Array(file[start...])).utf8) else {
            throw DamagedPack()
        }
        var reader = PackReader(file[start...])
        guard try reader.text() == rules else { throw DamagedPack() }
        var sizes: [(key: String, size: Int)] = []
        for _ in 0..<(try reader.number()) { sizes.append((try reader.text(), try reader.number())) }
        var places: [String: Range<Int>] = [:]
        var end = file.count
        for (key, size) in sizes.reversed() {
            guard size <= end - start else { throw DamagedPack() }
            places[key] = end - size..<end
            end -= size
        }
        return places
    }
}
