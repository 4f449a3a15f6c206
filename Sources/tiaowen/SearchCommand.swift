import ArgumentParser
import Foundation
import JSONWriting
import SiteSearch

/// `tiaowen search`: asks the index of a built site, by the rules of the site's own search page.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find the clauses that hold what a query asks for.",
        discussion: """
            Words are separated by spaces; each must stand in the clause as it is, or in the title or jurisdiction of its
            document. Where no clause holds all, those that come nearest are listed.

              "专利代理"          a phrase, which nothing may stand for
              专利 -代理          专利 without 代理
              地区:浙江 情态:义务   narrowed by 地区, 机关, 主题, 情态, 文种, 年份
              浙江 第九条, art 9   the provision itself
            """)

    @Argument(help: "What to look for; several arguments are read as one query.")
    var query: [String]

    @Flag(help: "Print one JSON object, as schemas/search-answer.schema.json describes it.")
    var json = false

    @Flag(help: "Print what each score is made of.")
    var explain = false

    @Option(help: ArgumentHelp("The folder of the built site.", valueName: "folder"), completion: .directory)
    var site = "site"

    @Option(help: "How many results to print at most (default: 20, with --json all).")
    var limit: Int?

    @OptionGroup var messages: LanguageOption

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit must not be negative.") }
    }

    func run() throws {
        let query = query.joined(separator: " ")
        do {
            var engine = try SearchEngine { try Self.read($0, below: site) }
            var answer = try engine.search(query, limit: limit ?? (json ? nil : 20))
            if answer.total == 0 { answer.suggestions = try engine.suggestions(for: query) }
            if json { printJSON(answer) } else { printText(answer) }
        } catch let error as SearchIndexError {
            throw failure(
                messages.choose(
                    "\(error.description); build the site again with this program",
                    "\(error.chineseDescription)；请用本程序重新生成站点"))
        } catch {
            throw failure(
                messages.choose(
                    "\(site) has no search index that can be read; build the site first (tiaowen build)",
                    "\(site) 里没有可读的检索索引；请先生成站点（tiaowen build）"))
        }
    }

    private static func read(_ path: String, below site: String) throws -> [UInt8] {
        try Array(Data(contentsOf: URL(fileURLWithPath: site).appendingPathComponent(path)))
    }

    private func failure(_ message: String) -> ExitCode {
        Console.tell("\(messages.choose("error", "错误")): \(message)")
        return ExitStatus.unreadable
    }

    private func printJSON(_ answer: SearchAnswer) {
        var writer = JSONWriter()
        answer.write(to: &writer)
        writer.newline()
        Console.write(writer.bytes)
    }

    private func printText(_ answer: SearchAnswer) {
        for note in answer.notes {
            Console.tell("\(note.kind.rawValue): \(note.from) → \(note.to.isEmpty ? "–" : note.to)")
        }
        if !answer.suggestions.isEmpty {
            let words = answer.suggestions.joined(separator: ", ")
            Console.tell(messages.choose("did you mean: \(words)", "您是不是要找：\(words)"))
        }
        for result in answer.results { print(result) }
        Console.tell(summary(of: answer))
        if answer.related.isEmpty { return }
        Console.tell(messages.choose("these come near:", "相近的条目："))
        for result in answer.related { print(result) }
    }

    private func summary(of answer: SearchAnswer) -> String {
        let (total, count) = (answer.total, answer.results.count)
        guard answer.isForAll else {
            return messages.choose("nothing holds all of it; \(count) come near", "没有条目包含全部词语；相近的有 \(count) 条")
        }
        let rest = count < total ? messages.choose(", \(count) shown", "，列出 \(count) 条") : ""
        return answer.isExact
            ? messages.choose("\(total) found", "找到 \(total) 条") + rest
            : messages.choose("at most \(total) found", "至多 \(total) 条") + rest
    }

    private func print(_ result: SearchResult) {
        let place = [result.document, result.provision ?? result.clause].compactMap { $0 }.joined(separator: " ")
        Console.print("\(place)\n    \(result.snippet)")
        if explain { Console.print("    \(result.score.explanation)") }
    }
}
