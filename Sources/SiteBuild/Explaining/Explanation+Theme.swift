extension Explanation {
    /// The theme.
    static let theme: [Explanation] = [
        Explanation(
            "theme-partial-missing", .configuration, "缺少局部模板", "partial missing",
            "模板引用了不存在的局部模板。",
            "A template includes one that the theme does not have."),
        Explanation(
            "theme-string-missing", .configuration, "缺少词条", "word missing",
            "主题的 strings 里缺少某种语言的词条。",
            "The theme's strings lack a word in one of the languages."),
        Explanation(
            "theme-template", .configuration, "模板语法错误", "template syntax",
            "模板不是合法的 Mustache，常见于标签未闭合。",
            "A template is not Mustache; often a section is not closed."),
        Explanation(
            "theme-template-missing", .configuration, "缺少模板", "template missing",
            "主题缺少必需的模板。",
            "The theme lacks a template that is needed."),
        Explanation(
            "theme-variable-unknown", .configuration, "模板变量不存在", "no such variable",
            "模板里的变量名不在该页面提供的变量之中，多半是拼写错误。主题的 README.md 列出全部变量。",
            """
            A template names a variable that its page does not set; most likely it is misspelt. The theme's \
            README.md lists all.
            """),
        Explanation(
            "unreadable-theme", .inputOutput, "无法读取主题", "cannot read the theme",
            "系统拒绝读取主题文件夹。请检查 --theme 的路径和权限。",
            "The system refused to read the theme's folder. See to --theme and its permissions."),
    ]
}
