import Glibc

/// What may be written to standard error besides plain lines.
enum Terminal {
    /// Whether a person looks at it, and not a file or a pipe.
    static let isInteractive = isatty(STDERR_FILENO) == 1 && variable("TERM") != "dumb"

    /// Whether colours are wanted (https://no-color.org).
    static let hasColours = isInteractive && (variable("NO_COLOR") ?? "").isEmpty

    /// The words in bold and a colour (ECMA-48), or as they are.
    static func coloured(_ words: String, _ colour: Int) -> String {
        hasColours ? "\u{1B}[1;\(colour)m\(words)\u{1B}[0m" : words
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
