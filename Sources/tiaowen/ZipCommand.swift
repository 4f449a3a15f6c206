import ArgumentParser
import SiteBuild

/// `tiaowen zip`: a built site as one file.
struct ZipCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zip",
        abstract: "Pack a built site into one ZIP file, to be read without a network.",
        discussion: """
            Only what the site's manifest lists is packed, and only where it is unchanged. The same site gives the same
            bytes. Unpack it and open index.html.
            """)

    @Option(help: "The folder of the built site.", completion: .directory)
    var site = "site"

    @Option(help: "The file to write; what it unpacks to is called as it is.", completion: .file(extensions: ["zip"]))
    var output = "site.zip"

    @OptionGroup var messages: LanguageOption

    func run() throws {
        let written = SiteArchive(of: site, as: output).write()
        DiagnosticPrinter.print(written.diagnostics.map { Finding($0) }, in: messages.language)
        try ExitStatus.check(written.diagnostics)
        let count = written.value
        Console.tell("\(output): \(messages.choose(Count(count, "file").description, "\(count) 个文件"))")
    }
}
