extension Explanation {
    /// What is odd about a text, and what would be wrong with this program.
    static let texts: [Explanation] = [
        Explanation(
            "broken-lines", .content, "句子被断行", "lines break sentences",
            "多处句子在行中间断开，常见于从 PDF 复制的文本。每一行都会算作单独的一款，款的编号因此不对。请把每一段并成一行。",
            """
            Many lines end within a sentence, as in a copy from PDF. Each line counts as a paragraph of its own, so \
            that paragraphs are numbered wrongly. Join each paragraph into one line.
            """),
        Explanation(
            "lost-text", .internal, "文字丢失", "text lost",
            "结构树没有包含正文的某个字符。这是程序的错误，请附上文件报告。",
            """
            The tree lacks a character of the text. This is a fault of the program: please report it with the \
            file.
            """),
        Explanation(
            "missing-title", .content, "没有标题", "no title",
            "正文开头没有找到标题。请在文件头加 title。",
            "No title was found at the head of the text. Add title to the front matter."),
        Explanation(
            "numbering-gap", .content, "编号跳号", "number skipped",
            "编号跳过了一个或几个。请与正式文本核对；原文如此则保留。",
            "The numbering skips one or more. Compare it with the official print; if it is so there, leave it."),
        Explanation(
            "numbering-repeat", .content, "编号重复", "number repeated",
            "同一编号出现两次。请与正式文本核对。",
            "A number stands twice. Compare it with the official print."),
        Explanation(
            "numbering-restart", .content, "编号回退", "number goes back",
            "编号变小了。请与正式文本核对。",
            "The numbering goes back. Compare it with the official print."),
        Explanation(
            "numbering-start", .content, "编号不从一开始", "does not begin at one",
            "编号不是从一开始。开头可能缺了一段。",
            "The numbering does not begin at one. A part may be missing at the head."),
        Explanation(
            "quote-mismatch", .internal, "引文与原文不符", "quote differs",
            "标注的引文与原文所在位置的文字不同。这是程序的错误，请报告。",
            """
            A finding's quote is not what the text has at its place. This is a fault of the program: please \
            report it.
            """),
        Explanation(
            "repeated-text", .internal, "文字重复", "text twice",
            "结构树把同一段文字放了两次。这是程序的错误，请附上文件报告。",
            "The tree holds a passage twice. This is a fault of the program: please report it with the file."),
    ]
}
