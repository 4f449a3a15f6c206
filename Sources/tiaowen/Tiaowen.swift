import ArgumentParser

/// The program: policy texts in, a clause-level knowledge base and its site out.
@main
struct Tiaowen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tiaowen",
        abstract: "Compiles Chinese policy texts into a clause-level knowledge base and its site.",
        discussion: """
            Data goes to standard output, everything else to standard error.
            Exit status: 0 done, 1 the content has errors (all are listed), 2 settings, theme or usage are wrong,
            3 the system refused to read or write, 4 a fault of the program. Of several the highest counts.
            """,
        version: ProgramVersion.text,
        subcommands: [
            BuildCommand.self, ServeCommand.self, ImportCommand.self, NewCommand.self, CheckCommand.self,
            ExplainCommand.self, AddressesCommand.self, ZipCommand.self, InspectCommand.self, LinksCommand.self,
            TopicsCommand.self, SearchCommand.self, IndexCommand.self, ManualCommand.self,
        ])

    /// Runs the command line. Wrong usage has the exit status of wrong settings, not that of the argument parser.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            Console.tell(fullMessage(for: error))
            exit(withError: ExitStatus.usage)
        }
    }
}
