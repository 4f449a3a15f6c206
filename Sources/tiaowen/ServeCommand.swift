import ArgumentParser
import Glibc
import PolicyModel
import SiteBuild
import SitePreview

/// `tiaowen serve`: the site while it is worked on.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show the site on this machine, and show it anew whenever a file is saved.",
        discussion: """
            Nothing is written: the site is kept in memory. What is wrong is laid over the page, while the last site
            without errors stays up. Only this machine can see it.
            """)

    @Option(help: "The content folder.")
    var content = "content"

    @Option(help: "The folder of the theme.")
    var theme = "theme"

    @Option(help: "The first port to try; where it is taken, the next free one.")
    var port: UInt16 = 8000

    @Flag(help: "Open the site in the browser.")
    var open = false

    @Option(help: "en or zh. (default: that of the environment)")
    var lang: MessageLanguage?

    @OptionGroup var day: DayOptions

    func validate() throws {
        if port == 0 { throw ValidationError("--port must not be 0.") }
    }

    func run() async throws {
        let language = lang ?? .ofEnvironment
        let build = Build(content: content, theme: theme, output: "", asOf: try day.asOf())
        let server = PreviewServer(build, watching: [content, theme]) { findings in
            Finding.withSourceLines(findings).filter { $0.diagnostic.severity == .error }
                .map { DiagnosticPrinter.text(of: $0, in: language) }
        }
        let opens = open
        do {
            try await server.run(port: port) { address in
                Console.tell("\(address)  \(language.choose("(end with Ctrl-C)", "（按 Ctrl-C 结束）"))")
                if opens { Self.show(address) }
            } onBuild: { findings in
                DiagnosticPrinter.print(findings, in: language)
            }
        } catch let failure as NoFreePort {
            Console.tell("error: \(failure)")
            throw ExitCode(Int32(FaultClass.inputOutput.rawValue))
        }
    }

    /// Opens an address by the desktop's own program; a machine without one only shows the address.
    private static func show(_ address: String) {
        var process: pid_t = 0
        let words: [UnsafeMutablePointer<CChar>?] = [strdup("xdg-open"), strdup(address), nil]
        defer { for word in words { free(word) } }
        _ = posix_spawnp(&process, "xdg-open", nil, nil, words, environ)
    }
}
