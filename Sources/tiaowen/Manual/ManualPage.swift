/// The manual page, section 1, in the macros of man(7): written from the same declarations as the help texts, so that it
/// cannot differ from them.
struct ManualPage {
    private var roff = Roff()

    /// The page of the program whose facts are given.
    init(of program: CommandFacts, version: String) {
        roff.title(program.commandName, section: 1, source: "\(program.commandName) \(version)")
        roff.section("Name")
        roff.text("\(program.commandName) - \(program.abstract ?? "")")
        roff.section("Synopsis")
        roff.synopsis(program.commandName, of: "command", "[argument …]")
        roff.section("Description")
        roff.paragraphs(program.discussion ?? "")
        roff.section("Commands")
        for command in program.subcommands ?? [] { write(command, below: program.commandName) }
        for section in Self.sections {
            roff.section(section.title)
            for (term, text) in section.entries { roff.item(term, text) }
        }
    }

    /// The page's source.
    var text: String { roff.page }

    private mutating func write(_ command: CommandFacts, below name: String) {
        guard command.shouldDisplay, command.commandName != "help" else { return }
        let name = "\(name) \(command.commandName)"
        let arguments = (command.arguments ?? []).filter { $0.shouldDisplay && !$0.isEverywhere }
        roff.subsection(([name] + arguments.filter { $0.kind == .positional }.map(\.usage)).joined(separator: " "))
        roff.paragraphs(command.abstract ?? "")
        if let discussion = command.discussion, !discussion.isEmpty { roff.paragraphs(discussion) }
        for argument in arguments { roff.item(argument.term, argument.text) }
        for subcommand in command.subcommands ?? [] { write(subcommand, below: name) }
    }
}

extension CommandFacts.Argument {
    /// Whether every command has it, so that it is not told again and again.
    fileprivate var isEverywhere: Bool {
        names?.contains { $0.typed == "--help" || $0.typed == "--version" } ?? false
    }

    /// How it stands in a command line: `[file …]`.
    fileprivate var usage: String {
        let value = (valueName ?? "value") + (isRepeating ? " …" : "")
        return isOptional ? "[\(value)]" : value
    }

    /// How it is typed: `--output output`.
    fileprivate var term: String {
        let name = (names ?? []).map(\.typed).joined(separator: ", ")
        switch kind {
        case .positional: return valueName ?? "value"
        case .flag: return name
        case .option: return "\(name) \(allValues.map { $0.joined(separator: "|") } ?? valueName ?? "value")"
        }
    }

    /// What it is for, and what holds where it is not given.
    fileprivate var text: String {
        (abstract ?? "") + (defaultValue.map { " (default: \($0))" } ?? "")
    }
}
