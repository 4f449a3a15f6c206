extension ManualPage {
    /// What no single command's help says.
    static let sections: [(title: String, entries: [(term: String, text: String)])] = [
        (
            "Exit status",
            [
                ("0", "Done; there may be warnings."),
                ("1", "The content has errors: a text, a page, a review or an address."),
                ("2", "Settings, vocabulary, theme or usage are wrong."),
                ("3", "The system refused to read or write."),
                ("4", "The program contradicts itself; please report it."),
            ]
        ),
        (
            "Environment",
            [
                ("LC_ALL, LC_MESSAGES, LANG", "Messages are Chinese where the first that is set begins with zh."),
                ("NO_COLOR", "Where it is set and not empty, nothing is coloured."),
                ("SOURCE_DATE_EPOCH", "The moment for whose day validity is computed, in seconds since 1970 (UTC)."),
            ]
        ),
        (
            "Files",
            [
                ("content/", "Texts, written pages, settings, vocabulary, topics and reviews of a project."),
                ("theme/", "The look of the site; without it the installed theme is taken."),
                ("site/", "The built site, with manifest.sha256, which lists all that the program may replace."),
                (
                    "../share/tiaowen/",
                    "Beside the folder of the program: the theme, vocabulary and actors of projects without their own."
                ),
            ]
        ),
        (
            "Examples",
            [
                ("tiaowen import notice.docx --source https://example.org/notice.docx", "Adds a received file."),
                ("tiaowen check --lang zh", "Lists, in Chinese, everything that is wrong."),
                ("tiaowen serve --open", "Shows the site, and shows it anew after each change."),
                ("tiaowen build --dry-run", "Tells which files of the published site would change."),
            ]
        ),
        ("See also", [("pdftotext(1), sha256sum(1)", "Reads received PDFs; verifies a published site.")]),
    ]
}
