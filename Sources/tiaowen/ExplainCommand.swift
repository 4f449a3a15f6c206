import ArgumentParser
import SiteBuild

/// `tiaowen explain`: what a finding's code means, why it is found, and what to do.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Tell what the code of a finding means, and what to do about it.")

    @Argument(
        help: "The code, as it stands in brackets behind a message.",
        completion: .list(Explanation.all.map(\.code)))
    var code: String?

    @Flag(help: "Print all codes as a Markdown table (docs/diagnostics.md).")
    var markdown = false

    @OptionGroup var messages: LanguageOption

    func run() throws {
        let language = messages.language
        if markdown { return Console.write(Array(Self.table.utf8)) }
        guard let code else {
            for one in Explanation.all {
                Console.print("\(one.code)  \(language.choose(one.title.english, one.title.chinese))")
            }
            return
        }
        guard let one = Explanation.of(code) else {
            throw ValidationError(wording(ofUnknown: code, in: language))
        }
        Console.print("\(one.code): \(language.choose(one.title.english, one.title.chinese))\n")
        Console.print(language.choose(one.text.english, one.text.chinese))
        Console.print(
            "\n" + language.choose("Exit status of an error: \(one.fault.rawValue)", "作为错误时的退出状态：\(one.fault.rawValue)")
        )
    }

    private func wording(ofUnknown code: String, in language: MessageLanguage) -> String {
        language.choose("no finding has the code “\(code)”; ", "没有代码为“\(code)”的问题；")
            + language.say(Explanation.hint(for: code))
    }

    private static var table: String {
        let rows = Explanation.all.map {
            "| `\($0.code)` | \($0.fault.rawValue) | \($0.text.english) | \($0.title.chinese)。\($0.text.chinese) |"
        }
        return """
            # Diagnostics

            Codes never change their meaning. `tiaowen explain CODE` prints the same; this page is its
            `--markdown`. The status is that with which the program exits on an error of the code: 1 content, \
            2 configuration or usage (also any of these in a `.yml` file), 3 input or output, 4 a fault of the program. \
            Of several the highest counts.

            | code | status | cause and remedy | 说明 |
            | --- | --- | --- | --- |

            """ + rows.joined(separator: "\n") + "\n"
    }
}
