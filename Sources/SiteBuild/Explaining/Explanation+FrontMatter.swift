extension Explanation {
    /// Mistakes in front matter and in YAML of any file.
    static let frontMatter: [Explanation] = [
        Explanation(
            "duplicate-id", .content, "编号重复", "id used twice",
            "两份文件（或两个主题）用了同一个 id，地址会相互覆盖。请改其中一个。",
            "Two documents (or two topics) have one id and would share their addresses. Change one of them."),
        Explanation(
            "duplicate-key", .content, "键重复", "key stated twice",
            "同一个键写了两次，程序不替你选择。请删去一个。",
            "A key is stated twice, and the program does not choose. Remove one."),
        Explanation(
            "fact-conflict", .content, "文件头与正文不一致", "front matter against text",
            "文件头和正文对同一事实说法不同。以文件头为准并提示；正文正确时请删去文件头中的那一行。",
            """
            Front matter and text say different things about one fact. The front matter stands; where the text \
            is right, remove the line.
            """),
        Explanation(
            "front-matter-unclosed", .content, "文件头没有结束", "front matter without end",
            "文件以 --- 开头，但没有结束的 ---。请在文件头后加一行三个连字符。",
            """
            The file begins with --- but no second --- follows. Add a line of three hyphens behind the front \
            matter.
            """),
        Explanation(
            "id-needed", .content, "需要 id", "id needed",
            "文件名不能用作地址，文件头也没有可用的 id。请在文件头写明由小写字母、数字和连字符组成的 id。",
            """
            The file's name cannot stand in an address, and no id is stated. State an id of lower-case letters, \
            digits and hyphens.
            """),
        Explanation(
            "jurisdiction-needed", .content, "需要地区", "jurisdiction needed",
            "正文和文件头都没有说明地区。请在文件头写明，如 CN-ZJ。",
            "Neither text nor front matter tells the jurisdiction. State it in the front matter, such as CN-ZJ."),
        Explanation(
            "jurisdiction-unknown", .content, "未列出的地区", "unknown jurisdiction",
            "站点设置没有列出这个地区。请改正代码，或在 site.yml 的 jurisdictions 中加上。",
            "site.yml does not list this jurisdiction. Correct the code, or add it to jurisdictions."),
        Explanation(
            "missing-key", .content, "缺少必需的键", "key missing",
            "必需的键没有写。消息说明缺什么。",
            "A key that is needed is not stated; the message names it."),
        Explanation(
            "not-a-mapping", .content, "应为键值", "not key and value",
            "这里应当是“键: 值”形式的各行。",
            "Lines of “key: value” are expected here."),
        Explanation(
            "unknown-key", .content, "不认识的键", "unknown key",
            "程序不认识这个键，多半是拼写错误；提示里给出最接近的键。",
            "The program does not know this key; most likely it is misspelt, and the hint names the nearest one."),
        Explanation(
            "wrong-type", .content, "值的类型不对", "wrong type",
            "值应为单个文本、列表或映射中的另一种。消息说明需要哪一种。",
            "The value must be another of text, list and mapping; the message says which."),
        Explanation(
            "wrong-value", .content, "值不合要求", "wrong value",
            "值不在允许的范围内，例如日历上没有的日期。消息说明允许什么。",
            "The value is none of those allowed, such as a day that no calendar has; the message says what is."),
        Explanation(
            "yaml-syntax", .content, "YAML 语法错误", "not YAML",
            "这不是合法的 YAML。常见原因：值里有“: ”或以引号、方括号开头而未加引号。",
            """
            This is not YAML. Often a value holds “: ” or begins with a quotation mark or bracket: put it in \
            quotes.
            """),
    ]
}
