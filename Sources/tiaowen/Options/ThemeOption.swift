import ArgumentParser
import SiteBuild

/// The folder with the look of the site.
struct ThemeOption: ParsableArguments {
    @Option(
        name: .customLong("theme"),
        help: "The folder with templates, assets and strings. (default: theme, else the one installed)",
        completion: .directory)
    var stated: String?

    /// The folder that was named; else the project's own; else the one that is installed with the program.
    var folder: String { stated ?? InstalledFiles.path("theme", unless: "theme") }
}
