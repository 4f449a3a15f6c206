import ArgumentParser

/// The language in which a command speaks to its reader.
struct LanguageOption: ParsableArguments {
    @Option(name: .customLong("lang"), help: "The language of messages. (default: that of the environment)")
    var stated: MessageLanguage?

    /// The language that was asked for, else that of the environment.
    var language: MessageLanguage { stated ?? .ofEnvironment }

    /// One of two wordings.
    func choose(_ english: String, _ chinese: String) -> String { language.choose(english, chinese) }
}
