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

    @OptionGroup var content: ContentOption

    @Flag(help: "Write the record.")
    var record = false

    @OptionGroup var messages: LanguageOption

    func run() throws {
        let result = AddressRecord.update(content: content.folder, isRehearsal: !record)
        for move in result.moved { Console.print(move) }
        DiagnosticPrinter.print(result.findings, in: messages.language)
        try ExitStatus.check(result.findings)
        let (added, moved) = (result.added, result.moved.count)
        let outcome =
            record
            ? messages.choose("recorded", "已记录")
            : messages.choose("nothing was written (--record writes)", "没有写入（--record 写入）")
        Console.tell(
            messages.choose(
                "\(Count(added, "new address")), \(moved) moved; \(outcome)", "新地址 \(added) 个，改址 \(moved) 个；\(outcome)")
        )
    }
}
