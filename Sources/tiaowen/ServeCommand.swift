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

    @OptionGroup var content: ContentOption

    @OptionGroup var theme: ThemeOption

    @Option(help: "The first port to try; where it is taken, the next free one.")
    var port: UInt16 = 8000

    @Flag(help: "Open the site in the browser.")
    var open = false

    @OptionGroup var day: DayOptions

    @OptionGroup var messages: LanguageOption

    func validate() throws {
        if port == 0 { throw ValidationError("--port must not be 0.") }
    }

    func run() async throws {
        let language = messages.language
        let theme = theme.folder
        let build = Build(content: content.folder, theme: theme, output: "", asOf: try day.asOf(), kept: KeptParts())
        let server = PreviewServer(build, watching: [content.folder, theme]) { findings in
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
            Console.tell(language.choose("error: \(failure)", "错误：从 \(port) 起没有空闲端口"))
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
