import ChineseText
import PolicyModel

/// The canonical names of `content/actors.yml` as one document uses them: 省知识产权局 in a text of Zhejiang is
/// 浙江省知识产权局.
struct ActorNames: Sendable {
    private let canonical: [String: String]

    /// The names for texts of `jurisdiction`. A name of that jurisdiction wins over one that holds everywhere.
    init(_ actors: [KnownActor], jurisdiction: String?) {
        var names: [String: String] = [:]
        for actor in actors where actor.jurisdiction == nil || actor.jurisdiction == jurisdiction {
            for alias in actor.aliases where names[alias] == nil || actor.jurisdiction != nil {
                names[alias] = actor.name
            }
        }
        for actor in actors { names[actor.name] = actor.name }
        canonical = names
    }

    /// The canonical name, or nil where the list does not hold it.
    func canonical(_ name: String) -> String? { canonical[name] }
}
