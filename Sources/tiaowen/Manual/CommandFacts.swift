import Foundation

/// What the argument parser tells of a command, as far as the manual page needs it.
struct CommandFacts: Decodable {
    /// An argument, an option or a flag.
    struct Argument: Decodable {
        enum Kind: String, Decodable { case positional, option, flag }

        struct Name: Decodable {
            let kind: String
            let name: String

            /// As it is typed: `--output`, `-h`.
            var typed: String { (kind == "long" ? "--" : "-") + name }
        }

        let kind: Kind
        let names: [Name]?
        let valueName: String?
        let abstract: String?
        let defaultValue: String?
        let allValues: [String]?
        let isOptional: Bool
        let isRepeating: Bool
        let shouldDisplay: Bool
    }

    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [CommandFacts]?
    let shouldDisplay: Bool

    /// Reads what the argument parser dumps; its form carries a number, and only the known one is read.
    init(dump: String) throws {
        struct Dump: Decodable {
            let serializationVersion: Int
            let command: CommandFacts
        }
        let dump = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8))
        guard dump.serializationVersion == 0 else {
            throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "the dump has another form"))
        }
        self = dump.command
    }
}
