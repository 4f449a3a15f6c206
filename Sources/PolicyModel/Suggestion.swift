/// "Did you mean": the known word that a mistaken one is nearest to.
public enum Suggestion {
    /// The candidate at the smallest edit distance, or nil where none is near enough to be a slip of the pen.
    ///
    /// Of candidates at the same distance the earlier one is taken.
    public static func nearest(to word: String, among candidates: [String]) -> String? {
        let folded = Array(word.lowercased().unicodeScalars)
        let rated = candidates.map { ($0, distance(folded, Array($0.lowercased().unicodeScalars))) }
        guard let best = rated.min(by: { $0.1 < $1.1 }) else { return nil }
        return best.1 <= max(1, folded.count / 3) ? best.0 : nil
    }

    /// A hint with the nearest candidate, or with all of them.
    public static func hint(for word: String, among candidates: [String]) -> Message {
        if let nearest = nearest(to: word, among: candidates) { return "did you mean “\(nearest)”?" }
        return "known: \(candidates.joined(separator: ", "))"
    }

    /// The number of insertions, deletions, replacements and swaps of neighbours between two words.
    private static func distance(_ word: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...other.count)
        for (row, scalar) in word.enumerated() {
            var current = [row + 1]
            for (column, candidate) in other.enumerated() {
                let replaced = last[column] + (scalar == candidate ? 0 : 1)
                var best = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, scalar == other[column - 1], word[row - 1] == candidate {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[other.count]
    }
}
