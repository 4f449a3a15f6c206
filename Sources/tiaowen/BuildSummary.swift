import Glibc
import SiteBuild

/// What a build made, in a line.
struct BuildSummary {
    /// The folder of the site.
    let output: String
    /// What was made.
    let site: BuiltSite
    /// How long it took.
    let time: Duration
    let language: MessageLanguage

    /// The line.
    var text: String {
        let knowledge = site.knowledge
        let clauses = knowledge.policies.reduce(0) { sum, policy in
            sum + policy.divisions.reduce(0) { $0 + $1.provisions.clauses.count }
        }
        let norms = knowledge.annotations.reduce(0) { $0 + $1.norms.count }
        let facts = [
            (knowledge.policies.count, "document", "份文件"), (clauses, "clause", "个条目"), (norms, "norm", "条规范"),
            (knowledge.links.count, "link", "个关联"), (site.plan.pages.count, "page", "个页面"),
            (site.files.count, "file", "个文件"),
        ]
        let counts = facts.map { language.choose(Count($0.0, $0.1).description, "\($0.0) \($0.2)") }
        let index = site.files.filter { $0.path.hasPrefix("search/") }.reduce(0) { $0 + $1.bytes.count }
        let milliseconds = Int(time / .milliseconds(1))
        let rest = [
            language.choose("index \(Self.size(index))", "索引 \(Self.size(index))"),
            language.choose("\(milliseconds) ms", "用时 \(milliseconds) 毫秒"),
            language.choose("\(Self.size(Self.memory)) of memory", "内存 \(Self.size(Self.memory))"),
        ]
        return "\(output): " + (counts + rest).joined(separator: language.choose(", ", "，"))
    }

    /// The most memory that the program held at once, in bytes.
    private static var memory: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss * 1024
    }

    /// In kB or MB, by thousands.
    private static func size(_ bytes: Int) -> String {
        bytes < 1_000_000 ? "\((bytes + 500) / 1000) kB" : "\(Double(bytes / 100_000) / 10) MB"
    }
}
