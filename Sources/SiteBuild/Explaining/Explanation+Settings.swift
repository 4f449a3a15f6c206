extension Explanation {
    /// Settings, vocabulary and topics.
    static let settings: [Explanation] = [
        Explanation(
            "duplicate-code", .configuration, "重复列出", "listed twice",
            "site.yml 里同一语言或地区列了两次。请删去一个。",
            "A language or jurisdiction is listed twice in site.yml. Remove one."),
        Explanation(
            "no-vocabulary", .configuration, "没有词表", "no vocabulary",
            "内容文件夹里没有 vocabulary/*.yml，程序旁边也没有安装词表，不会产生标注。请用 --content 指明内容文件夹。",
            """
            The content folder has no vocabulary/*.yml, and none is installed with the program, so that nothing \
            is annotated. Name the content folder with --content.
            """),
        Explanation(
            "topic-cycle", .configuration, "主题上下级成环", "topics in a circle",
            "主题的 parent 绕成一圈。请去掉其中一个。",
            "The parents of topics lead round in a circle. Remove one of them."),
        Explanation(
            "unknown-topic", .configuration, "不存在的主题", "unknown topic",
            "parent 指向的主题不存在。",
            "The topic named as parent does not exist."),
    ]
}
