extension ChineseWording {
    /// Of settings, vocabulary and topics.
    static let settings = [
        "“{}” is listed twice": "“{}”列了两次",
        "“{}” has no text for {}": "“{}”缺少 {} 的文字",
        "“languages” must name at least one": "languages 至少要有一种语言",
        "“jurisdictions” must list at least one": "jurisdictions 至少要有一个地区",
        "a jurisdiction needs code, name and english-name": "地区要有 code、name 和 english-name",
        "a collection needs “folder”, a path below policies/ without / at its ends":
            "集合要有 folder：policies/ 之下的路径，两端没有 /",
        "no vocabulary was found, so that nothing is annotated": "没有找到词表，不会产生标注",
        "name the content folder with --content": "请用 --content 指明内容文件夹",
        "an actor needs name and kind": "主体要有 name 和 kind",
        "a topic needs id, name and english-name": "主题要有 id、name 和 english-name",
        "“{}” is the address of the list of topics": "“{}”是主题列表的地址",
        "“{}” is no weight": "“{}”不是权重",
        "weights are 1 to 9; 3 decides": "权重为 1 到 9；3 起决定作用",
        "two topics have the id “{}”": "两个主题的 id 都是“{}”",
        "the parent “{}” of “{}” is no topic": "“{}”不是主题（“{}”的上级）",
        "the parents of “{}” lead back to it": "“{}”的上级绕回到自己",
        "a figure needs name and value": "数字要有 name 和 value",
        "“measured” must name the day of the measurement": "measured 要写明测量的日期",
    ]
}
