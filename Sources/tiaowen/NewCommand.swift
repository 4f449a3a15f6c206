import ArgumentParser
import PolicyModel
import SiteBuild

/// `tiaowen new`: begins a policy, a page or a topic.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Begin a policy, a written page or a topic.",
        subcommands: [NewPolicy.self, NewPage.self, NewTopic.self])

    /// Says what was made, or why nothing was.
    fileprivate static func report(_ made: Reported<[String]>, in language: MessageLanguage, next: String) throws {
        DiagnosticPrinter.print(made.diagnostics.map { Finding($0) }, in: language)
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

    @OptionGroup var content: ContentOption

    @OptionGroup var messages: LanguageOption

    func validate() throws {
        try NewCommand.require(id)
        guard PolicyNames.isJurisdiction(jurisdiction) else {
            throw ValidationError("--jurisdiction: “\(jurisdiction)” is not a code like CN or CN-ZJ")
        }
    }

    func run() throws {
        try NewCommand.report(
            NewContent(in: content.folder).policy(id: id, jurisdiction: jurisdiction, title: title),
            in: messages.language,
            next: messages.choose(
                "paste the text, exactly as received, below the second ---, then run `tiaowen check`",
                "把收到的文字原样贴在第二个 --- 之下，再运行 `tiaowen check`"))
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

    @OptionGroup var content: ContentOption

    @OptionGroup var messages: LanguageOption

    func validate() throws { try NewCommand.require(name) }

    func run() throws {
        try NewCommand.report(
            NewContent(in: content.folder).page(name: name, title: title),
            in: messages.language,
            next: messages.choose(
                "write Markdown below the second ---; references name files, relative to the page",
                "在第二个 --- 之下写 Markdown；链接写明文件，相对于页面"))
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

    @OptionGroup var content: ContentOption

    @OptionGroup var messages: LanguageOption

    func validate() throws { try NewCommand.require(id) }

    func run() throws {
        try NewCommand.report(
            NewContent(in: content.folder).topic(id: id, name: name, englishName: englishName),
            in: messages.language,
            next: messages.choose(
                "add terms, then see what they do with `tiaowen topics --explain CLAUSE`",
                "补上词语，再用 `tiaowen topics --explain 条目` 看它们的作用"))
    }
}
