extension Explanation {
    /// Importing.
    static let importing: [Explanation] = [
        Explanation(
            "import-damaged", .content, "收到的文件已损坏", "received file damaged",
            "文件不符合其格式，多半没有下载完整。请重新下载。",
            "The file is not what its format asks for; most likely the download is incomplete. Fetch it again."),
        Explanation(
            "import-no-text", .content, "收到的文件没有文字", "received file without text",
            "文件里没有可读的文字：扫描件、空白页，或由脚本生成的网页。扫描件请先作文字识别。",
            """
            The file holds no words to read: a scan, an empty page, or a page made by a script. Have scans \
            recognised (OCR) first.
            """),
        Explanation(
            "import-unsupported", .content, "不支持的格式", "format not read",
            "不读取这种格式。消息说明怎么办。",
            "This format is not read; the message says what to do."),
    ]
}
