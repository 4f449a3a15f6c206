import ArgumentParser

/// The program: policy texts in, a clause-level knowledge base and its site out.
@main
struct Tiaowen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tiaowen",
        abstract: "Compiles Chinese policy texts into a clause-level knowledge base and its site.",
        discussion: """
            Data goes to standard output, everything else to standard error.
            Exit status: 0 done, 1 the input has errors (all are listed), 64 wrong usage.
            """,
        version: ProgramVersion.text,
        subcommands: [
            BuildCommand.self, ImportCommand.self, CheckCommand.self, InspectCommand.self, LinksCommand.self,
            SearchCommand.self,
            IndexCommand.self, TopicsCommand.self,
        ])
}
