extension ChineseWording {
    /// Of written pages, of the theme and of the site's links.
    static let pages = [
        "the file's name must be <name>.<language>.md": "文件名须为 <名称>.<语言>.md",
        "the name of lower-case letters, digits and hyphens; the language one of {}":
            "名称用小写字母、数字和连字符；语言为其中之一：{}",
        "the page has no title": "页面没有标题",
        "begin with the lines ---, title: …, ---": "请以 ---、title: …、--- 三行开头",
        "the page has {} bytes; at most {} are rendered": "页面有 {} 字节；最多处理 {} 字节",
        "split it into several pages": "请拆成几个页面",
        "this ** is not read as bold": "这里的 ** 不会成为加粗",
        "move the punctuation out of the **": "请把标点移到 ** 之外",
        "the reference “{}” {}": "链接“{}”{}",
        "leads out of the site": "指向站点之外",
        "names a folder, which opens no page from disk": "指向文件夹，从磁盘打开时没有页面",
        "leads to no file": "没有对应的文件",
        "has a malformed fragment": "的锚点写法有误",
        "leads to no place on the page": "的锚点不在那个页面里",
        "two elements have the id “{}”": "两个元素的 id 都是“{}”",
        "cannot read the theme: {}": "无法读取主题：{}",
        "the theme has no such template": "主题没有这个模板",
        "no template is called “{}”": "没有叫“{}”的模板",
        "the template cannot be parsed: {}": "模板无法解析：{}",
        "every {{#section}} and {{^section}} needs its own {{/section}}, every tag its }}":
            "每个 {{#section}} 和 {{^section}} 都要有自己的 {{/section}}，每个标签都要有 }}",
        "nothing is called “{}” here": "这里没有叫“{}”的变量",
        "the theme's README.md lists what each template sees": "主题的 README.md 列出各模板可用的变量",
        "“{}” is missing in {}": "缺少“{}”：{}",
        "“{}” is missing; another language has it": "缺少“{}”，另一种语言里有",
    ]
}
