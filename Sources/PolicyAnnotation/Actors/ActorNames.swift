import PolicyModel

/// The canonical names of `content/actors.yml`: 省知识产权局 in a text of Zhejiang is 浙江省知识产权局.
struct ActorNames: Sendable {
    /// The names that hold in texts of every jurisdiction.
    private var everywhere: [String: String] = [:]
    /// The names that hold in texts of one jurisdiction.
    private var local: [String: [String: String]] = [:]

    init(_ actors: [KnownActor]) {
        for actor in actors {
            everywhere[actor.name] = actor.name
            for alias in actor.aliases {
                if let jurisdiction = actor.jurisdiction {
                    local[jurisdiction, default: [:]][alias] = actor.name
                } else {
                    everywhere[alias] = actor.name
                }
            }
        }
    }

    /// The canonical name in texts of a jurisdiction, or nil where the list does not hold it.
    func canonical(_ name: String, in jurisdiction: String?) -> String? {
        jurisdiction.flatMap { local[$0]?[name] } ?? everywhere[name]
    }
}
