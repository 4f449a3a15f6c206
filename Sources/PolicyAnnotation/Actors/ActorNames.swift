import ChineseText
import PolicyModel

/// The canonical names of `content/actors.yml`: 省知识产权局 in a text of Zhejiang is 浙江省知识产权局.
struct ActorNames: Sendable {
    /// Names, and for each what it stands for.
    private struct Names: Sendable {
        let finder: WordFinder
        let canonical: [String]

        init(_ names: [(name: String, canonical: String)]) {
            finder = WordFinder(names.map(\.name))
            canonical = names.map(\.canonical)
        }

        func canonical(_ name: UTF8Cursor) -> String? {
            finder.match(at: name).flatMap { $0.end == name.end ? canonical[$0.word] : nil }
        }
    }

    /// The names that hold in texts of every jurisdiction.
    private let everywhere: Names
    /// The names that hold in texts of one jurisdiction.
    private let local: [String: Names]

    init(_ actors: [KnownActor]) {
        let general = actors.filter { $0.jurisdiction == nil }
        everywhere = Names(
            actors.map { ($0.name, $0.name) } + general.flatMap { actor in actor.aliases.map { ($0, actor.name) } })
        local = Dictionary(grouping: actors.filter { $0.jurisdiction != nil }, by: { $0.jurisdiction ?? "" })
            .mapValues { actors in Names(actors.flatMap { actor in actor.aliases.map { ($0, actor.name) } }) }
    }

    /// The canonical name in texts of a jurisdiction, or nil where the list does not hold it.
    func canonical(_ name: UTF8Cursor, in jurisdiction: String?) -> String? {
        jurisdiction.flatMap { local[$0]?.canonical(name) } ?? everywhere.canonical(name)
    }
}
