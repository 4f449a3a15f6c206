import ArgumentParser
import PolicyModel
import SiteBuild

/// `tiaowen new`: begins a policy, a page or a topic.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Begin a policy, a written page or a topic.",
        subcommands: [NewPolicy.self, NewPage.self, NewTopic.self])

    /// Says what was made, or why nothing was.
    fileprivate static func report(_ made: Reported<[String]>, next: String) throws {
        DiagnosticPrinter.print(made.diagnostics.map { Finding($0) })
        try ExitStatus.check(made.diagnostics)
        for path in made.value { Console.print(path) }
        Console.tell(next)
    }

    fileprivate static func require(_ id: String) throws {
        guard PolicyNames.isID(id) else {
            throw ValidationError("“\(id)” is not lower-case letters, digits and single hyphens")
        }
    }
}

/// `tiaowen new policy`
struct NewPolicy: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Begin a content file; `tiaowen import` makes one of a received file.")

    @Argument(help: "The document's id.")
    var id: String

    @Option(help: "The jurisdiction: CN, CN-ZJ …")
    var jurisdiction: String

    @Option(help: "The title, where the text will not state it.")
    var title: String?

    @Option(help: "The content folder.")
    var content = "content"

    func validate() throws {
        try NewCommand.require(id)
        guard PolicyNames.isJurisdiction(jurisdiction) else {
            throw ValidationError("--jurisdiction: “\(jurisdiction)” is not a code like CN or CN-ZJ")
        }
    }

    func run() throws {
        try NewCommand.report(
            NewContent(in: content).policy(id: id, jurisdiction: jurisdiction, title: title),
            next: "paste the text, exactly as received, below the second ---, then run `tiaowen check`")
    }
}

/// `tiaowen new page`
struct NewPage: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page", abstract: "Begin a written page in each of the site's languages.")

    @Argument(help: "The page's name in addresses.")
    var name: String

    @Option(help: "The title.")
    var title: String

    @Option(help: "The content folder.")
    var content = "content"

    func validate() throws { try NewCommand.require(name) }

    func run() throws {
        try NewCommand.report(
            NewContent(in: content).page(name: name, title: title),
            next: "write Markdown below the second ---; references name files, relative to the page")
    }
}

/// `tiaowen new topic`
struct NewTopic: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topic", abstract: "Add a topic at the end of topics.yml.")

    @Argument(help: "The topic's id.")
    var id: String

    @Option(help: "The Chinese name.")
    var name: String

    @Option(help: "The English name.")
    var englishName: String

    @Option(help: "The content folder.")
    var content = "content"

    func validate() throws { try NewCommand.require(id) }

    func run() throws {
        try NewCommand.report(
            NewContent(in: content).topic(id: id, name: name, englishName: englishName),
            next: "add terms, then see what they do with `tiaowen topics --explain CLAUSE`")
    }
}
