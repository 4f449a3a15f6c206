import ArgumentParser

/// `tiaowen manual`: the source of the manual page, for `make install`.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Print the manual page's source.", shouldDisplay: false)

    func run() throws {
        let facts = try CommandFacts(dump: Tiaowen._dumpHelp())
        Console.write(Array(ManualPage(of: facts, version: ProgramVersion.number).text.utf8))
    }
}
