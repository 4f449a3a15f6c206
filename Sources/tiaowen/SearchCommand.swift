import ArgumentParser
import Foundation
import JSONWriting
import SiteSearch

/// `tiaowen search`: asks the index of a built site, by the rules of the site's own search page.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find the clauses that hold all words of a query.",
        discussion: """
            Words are separated by spaces. Each must stand in the clause as it is, or in the title or jurisdiction of its
            document. Full-width forms and capitals match their plain forms.
            """)

    @Argument(help: "What to look for; several arguments are read as one query.")
    var query: [String]

    @Flag(help: "Print one JSON object, as schemas/search-answer.schema.json describes it.")
    var json = false

    @Option(help: "The folder of the built site.")
    var site = "site"

    @Option(help: "How many results to print at most (default: 20, with --json all).")
    var limit: Int?

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit must not be negative.") }
    }

    func run() throws {
        let query = query.joined(separator: " ")
        do {
            var engine = try SearchEngine { try Self.read($0, below: site) }
            let answer = try engine.search(query, limit: limit ?? (json ? nil : 20))
            if json { printJSON(answer) } else { printText(answer) }
        } catch let error as SearchIndexError {
            throw failure(error.description)
        } catch {
            throw failure("\(site) has no search index that can be read; build the site first (tiaowen build)")
        }
    }

    private static func read(_ path: String, below site: String) throws -> [UInt8] {
        try Array(Data(contentsOf: URL(fileURLWithPath: site).appendingPathComponent(path)))
    }

    private func failure(_ message: String) -> ExitCode {
        Console.tell("error: \(message)")
        return .failure
    }

    private func printJSON(_ answer: SearchAnswer) {
        var writer = JSONWriter()
        answer.write(to: &writer)
        writer.newline()
        Console.write(writer.bytes)
    }

    private func printText(_ answer: SearchAnswer) {
        for result in answer.results {
            let place = [result.document, result.provision ?? result.clause].compactMap { $0 }.joined(separator: " ")
            Console.print("\(place)\n    \(result.snippet)")
        }
        let shown = answer.results.count < answer.total ? ", \(answer.results.count) shown" : ""
        Console.tell("\(answer.total) found\(shown)")
    }
}
