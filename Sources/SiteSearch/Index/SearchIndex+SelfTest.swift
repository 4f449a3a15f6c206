import ChineseText
import ParallelMapping
import PolicyModel
import SitePlanning

extension SearchIndex {
    /// Proves that an index just built finds what it should: random pieces of 1 to 8 characters, cut from the middle of
    /// lines, must lead back to the clauses that they were cut from.
    ///
    /// - Parameters:
    ///   - files: The site's files, or those of the index alone.
    ///   - knowledge: What was indexed.
    ///   - samples: How many pieces are tried.
    ///   - documents: From how many documents they are cut; where there are more, random ones are taken.
    ///   - seed: Decides which; the same seed tries the same pieces.
    /// - Returns: An error for an index that is empty or unreadable, and one for each piece that is not found; nothing
    ///   for a sound index.
    public static func selfTest(
        _ files: [OutputFile], of knowledge: KnowledgeBase, samples: Int = 200, documents: Int = 100, seed: UInt64 = 1
    ) -> [Diagnostic] {
        let own = files.filter { $0.path.hasPrefix(IndexFile.folder) }
        let places = Dictionary(own.map { ($0.path, $0) }) { first, _ in first }
        let manifest = IndexFile.path(of: IndexFile.manifest)
        do {
            let engine = try engine(over: places)
            var generator = SplitMix64(state: seed)
            let drawn = knowledge.policies.indices.shuffled(using: &generator).prefix(documents).sorted()
            let units = drawn.flatMap { knowledge.policies[$0].searchUnits(document: $0) }
            guard let numbers = engine.numbers(of: units, among: knowledge.policies.count),
                let sampler = PieceSampler(units, seed: seed)
            else {
                return [
                    failure(
                        "search-index-empty",
                        "the search index holds \(engine.unitCount) clauses and documents, not those of the texts, or no text",
                        manifest)
                ]
            }
            return try misses(in: places, numbers: numbers, sampler: sampler, samples: samples, file: manifest)
        } catch {
            return [failure("search-index-unreadable", "\(String(describing: error))", manifest)]
        }
    }

    private static func engine(over files: [String: OutputFile]) throws -> SearchEngine {
        try SearchEngine { path in
            guard let file = files[path] else { throw MissingFile(path: path) }
            return file.bytes
        }
    }

    /// How many pieces one engine looks for: two are at work at once, and each keeps the files that it has read.
    private static let piecesOfAnEngine = 100

    /// The pieces that are not found.
    private static func misses(
        in files: [String: OutputFile], numbers: [Int], sampler: PieceSampler, samples: Int, file: String
    ) throws -> [Diagnostic] {
        var sampler = sampler
        let pieces = (0..<samples).map { _ in sampler.next() }
        let runs = stride(from: 0, to: samples, by: piecesOfAnEngine).map {
            pieces[$0..<min($0 + piecesOfAnEngine, samples)]
        }
        let tried = runs.mapInParallel { pieces in
            Result {
                var engine = try engine(over: files)
                return try pieces.filter { try !engine.finds($0.piece, inUnit: numbers[$0.place]) }
            }
        }
        return try tried.flatMap { try $0.get() }.map { piece, place in
            failure(
                "search-index-miss", "the search index does not find “\(piece)” in unit \(numbers[place])", file)
        }
    }

    private static func failure(_ code: String, _ message: Message, _ file: String) -> Diagnostic {
        Diagnostic(.error, code, message, file: file)
    }

    private struct MissingFile: Error, CustomStringConvertible {
        let path: String
        var description: String { "\(path) is missing" }
    }
}

/// Cuts random pieces from the lines of units.
struct PieceSampler {
    private let lines: [(place: Int, text: String)]
    private var generator: SplitMix64

    /// A sampler over all lines that are not blank; nil where there is none.
    init?(_ units: [SearchUnit], seed: UInt64) {
        lines = units.enumerated().flatMap { place, unit in
            unit.text.strings.lazy
                .filter { $0.unicodeScalars.contains { !Folding.isSpace($0.value) } }
                .map { (place, $0) }
        }
        if lines.isEmpty { return nil }
        generator = SplitMix64(state: seed)
    }

    /// A piece of 1 to 8 characters without white space, and the place of the unit that it was cut from.
    mutating func next() -> (piece: String, place: Int) {
        let line = lines[Int.random(in: lines.indices, using: &generator)]
        let runs = line.text.unicodeScalars.split { Folding.isSpace($0.value) }.map(Array.init)
        let run = runs[Int.random(in: runs.indices, using: &generator)]
        let length = min(Int.random(in: 1...8, using: &generator), run.count)
        let start = Int.random(in: 0...run.count - length, using: &generator)
        return (String(String.UnicodeScalarView(run[start..<start + length])), line.place)
    }
}

/// A generator of random numbers that gives the same numbers for the same seed on every machine.
struct SplitMix64: RandomNumberGenerator {
    /// What the next number is made from.
    var state: UInt64

    /// The next number.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
