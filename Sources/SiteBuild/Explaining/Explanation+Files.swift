extension Explanation {
    /// Files that cannot be read as texts.
    static let files: [Explanation] = [
        Explanation(
            "binary-file", .content, "不是文本文件", "not a text",
            "文件里有值为零的字节，文本里不会有。常见于误放的 Word、PDF 文件，或没有字节顺序标记的 UTF-16 文本。请用 tiaowen import 导入，或另存为 UTF-8。",
            """
            The file holds a zero byte, which no text does: a Word file or PDF in the wrong place, or UTF-16 \
            without a byte-order mark. Import it with tiaowen import, or save it as UTF-8.
            """),
        Explanation(
            "empty-file", .content, "文件没有文字", "no text",
            "文件为空，或只有空白和文件头。请补上正文，或删除文件。",
            "The file is empty, or holds only blanks and front matter. Add the text or remove the file."),
        Explanation(
            "file-too-large", .content, "文件过大", "too large",
            "文件超过上限。正常的法规不会这样长；请检查是否放错文件，或按文件拆分。",
            """
            The file is longer than the limit, which is many times the longest law. See whether it is the right \
            file, or split it.
            """),
        Explanation(
            "no-converter", .inputOutput, "系统缺少编码转换", "no converter",
            "本机的 C 库不能转换这种编码。Debian 请安装 libc-gconv-modules-extra，或把文件另存为 UTF-8。",
            """
            The C library of this machine cannot convert the encoding. On Debian install \
            libc-gconv-modules-extra, or save the file as UTF-8.
            """),
        Explanation(
            "no-texts", .content, "文件夹里没有文本", "no texts",
            "所给文件夹里没有 .md 或 .txt 文件。请检查路径。",
            "The folder holds no .md or .txt file. See whether the path is right."),
        Explanation(
            "symbolic-link", .content, "跳过符号链接", "symbolic link",
            "符号链接可能指向文件夹之外或绕圈，因此不跟随。请把文件本身放进来，或在命令行上直接写出链接。",
            """
            Symbolic links may lead out of the folder or in a circle, so they are not followed. Put the file \
            itself there, or name the link on the command line.
            """),
        Explanation(
            "undecodable-byte", .content, "编码损坏", "damaged encoding",
            "文件中有的字节不符合其编码。不猜、不替换、不丢弃：请重新下载，或从来源另存为 UTF-8。",
            """
            Some bytes do not belong to the file's encoding. Nothing is guessed, replaced or dropped: fetch the \
            file again, or save it as UTF-8 from its source.
            """),
        Explanation(
            "unreadable-file", .inputOutput, "无法读取文件", "cannot read",
            "系统拒绝读取文件，原因见消息。请检查路径和权限。",
            "The system refused to read the file; the message says why. See to the path and its permissions."),
        Explanation(
            "unreadable-path", .inputOutput, "无法打开路径", "cannot open",
            "系统找不到或打不开所给路径。请检查路径和权限。",
            "The system does not find or open the path. See whether it is right and may be read."),
    ]
}
