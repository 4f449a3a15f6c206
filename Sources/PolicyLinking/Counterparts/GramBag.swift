import ChineseText
import PolicyModel

/// A pair of neighbouring Chinese characters of the basic plane, packed: what wording is compared by.
///
/// Pairs need no dictionary, so that nothing depends on how a word list cuts 知识产权服务业.
typealias CharacterPair = UInt32

/// The pairs of some words, each with how often it occurs, in ascending order.
struct GramBag: Sendable {
    private(set) var pairs: [CharacterPair] = []
    private(set) var counts: [UInt16] = []

    /// The pairs of some spans of a text; no pair reaches across a mark or from one span into the next.
    init(_ spans: [Span], of bytes: [UInt8]) {
        var found: [CharacterPair] = []
        for span in spans {
            var cursor = UTF8Cursor(bytes, from: span.start, to: span.end)
            var previous: UInt32 = 0
            while let scalar = cursor.next {
                cursor.advance()
                let isHan = scalar.value < 0x10000 && scalar.isHan
                if isHan, previous != 0 { found.append(previous << 16 | scalar.value) }
                previous = isHan ? scalar.value : 0
            }
        }
        found.sort()
        for pair in found {
            if pair == pairs.last {
                if counts[counts.count - 1] < .max { counts[counts.count - 1] += 1 }
            } else {
                pairs.append(pair)
                counts.append(1)
            }
        }
    }
}
