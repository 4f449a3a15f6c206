import ArgumentParser

/// The folder with the texts and all that is written about them.
struct ContentOption: ParsableArguments {
    @Option(
        name: .customLong("content"), help: "The folder with site.yml, policies/, pages/ and vocabulary/.",
        completion: .directory)
    var folder = "content"

    /// Where the texts lie in it.
    var policies: String { folder + "/policies" }
}
