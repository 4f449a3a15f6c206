import ArgumentParser
import SiteBuild

/// `tiaowen addresses`: which addresses were published, and what has become of them.
struct AddressesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "addresses",
        abstract: "Say which addresses are new or have moved; with --record write them into content/addresses.json.",
        discussion: """
            Record after each publication and commit the file: from then on a build fails where a published address would
            vanish. Where the words of a provision stand at another place of the documents, the move is noted, and the old
            page and anchor lead to the new one.
            """)

    @Option(help: "The content folder.")
    var content = "content"

    @Flag(help: "Write the record.")
    var record = false

    func run() throws {
        let result = AddressRecord.update(content: content, isRehearsal: !record)
        for move in result.moved { Console.print(move) }
        DiagnosticPrinter.print(result.findings)
        try ExitStatus.check(result.findings)
        Console.tell(
            "\(Count(result.added, "new address").description), \(result.moved.count) moved"
                + (record ? "; recorded" : "; nothing was written (--record writes)"))
    }
}
