import Glibc
import SiteBuild

/// What a build made, in a line.
struct BuildSummary {
    /// The folder of the site.
    let output: String
    /// What the site holds.
    let figures: SiteFigures
    /// Whether it had not to be built again.
    let isUnchanged: Bool
    /// How many pages had not to be made again.
    let keptPages: Int
    /// How long it took.
    let time: Duration
    let language: MessageLanguage

    /// The line.
    var text: String {
        let facts = [
            (figures.documents, "document", "份文件"), (figures.clauses, "clause", "个条目"),
            (figures.norms, "norm", "条规范"), (figures.links, "link", "个关联"), (figures.pages, "page", "个页面"),
            (figures.files, "file", "个文件"),
        ]
        let counts = facts.map { language.choose(Count($0.0, $0.1).description, "\($0.0) \($0.2)") }
        let kept = keptPages > 0 ? [language.choose("\(keptPages) of them kept", "其中沿用 \(keptPages) 个")] : []
        let index = Self.size(figures.indexBytes)
        let milliseconds = Int(time / .milliseconds(1))
        let rest = [
            language.choose("index \(index)", "索引 \(index)"),
            language.choose("\(milliseconds) ms", "用时 \(milliseconds) 毫秒"),
            language.choose("\(Self.size(Self.memory)) of memory", "内存 \(Self.size(Self.memory))"),
        ]
        let unchanged = isUnchanged ? language.choose("unchanged, ", "无变化，") : ""
        let all = counts.prefix(5) + kept + counts.dropFirst(5) + rest
        return "\(output): " + unchanged + all.joined(separator: language.choose(", ", "，"))
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
