extension Explanation {
    /// References, reviews, addresses and pages.
    static let links: [Explanation] = [
        Explanation(
            "broken-link", .content, "链接无处可去", "broken link",
            "页面里的链接没有对应的文件或锚点。链接须写明文件，相对于页面。",
            "A reference of a page leads to no file or place. References name a file, relative to the page."),
        Explanation(
            "emphasis-not-closed", .content, "加粗不会生效", "bold does not take",
            "按 CommonMark 规则，紧挨标点的 ** 不能开始或结束加粗，页面上会原样显示星号或加粗错的字。请把标点移到 ** 之外。",
            """
            By the rules of CommonMark ** beside punctuation does not open or close: asterisks would show, or \
            other words be bold. Move the punctuation out of the **.
            """),
        Explanation(
            "page-name", .content, "页面文件名不对", "page misnamed",
            "页面文件名须为 <名称>.<语言>.md。",
            "A page's file is named <name>.<language>.md."),
        Explanation(
            "page-too-large", .content, "页面过大", "page too large",
            "页面超过 Markdown 渲染的上限。请拆分。",
            "The page is larger than what is rendered as Markdown. Split it."),
        Explanation(
            "address-vanished", .content, "已发布的地址将消失", "published address would vanish",
            "content/addresses.json 记录的地址在新站点中没有了，引用它的人会找不到。请恢复该条，或在 addresses.json 的 moved 中写明新地址。",
            """
            An address recorded in content/addresses.json is not in the new site, so that citations of it would \
            break. Restore the clause, or state under moved in addresses.json where it went.
            """),
        Explanation(
            "address-target", .content, "地址改往无效处", "address moved nowhere",
            "addresses.json 的 moved 指向的地址不存在。",
            "A target under moved in addresses.json is no address of the site."),
        Explanation(
            "reference-stale", .content, "引用的条款不存在", "cited provision missing",
            "引用的文件在库中，但没有所引的条款：可能引的是另一版本。请核对。",
            "The cited document is here, but has no such provision: another version may be meant. Compare them."),
        Explanation(
            "repeated-anchor", .content, "锚点重复", "anchor twice",
            "同一页面里两个元素有相同的 id。",
            "Two elements of a page have one id."),
        Explanation(
            "review-clause", .content, "复核指向不存在的条目", "review of no clause",
            "reviews.yml 里的条目不存在。请改正路径。",
            "A clause named in reviews.yml does not exist. Correct its path."),
        Explanation(
            "review-stale", .content, "复核已过时", "review out of date",
            "复核之后条文文字改了，复核暂不采用。请重读条文，再写上新的指纹。",
            """
            The words changed after the review, which is not applied. Read them again, then write down the new \
            fingerprint.
            """),
        Explanation(
            "review-topic", .content, "复核指向不存在的主题", "review of no topic",
            "reviews.yml 里的主题不存在。",
            "A topic named in reviews.yml does not exist."),
        Explanation(
            "search-index-empty", .internal, "检索索引不全", "index incomplete",
            "检索索引没有包含全部条目。这是程序的错误，请报告。",
            "The search index does not hold all clauses. This is a fault of the program: please report it."),
        Explanation(
            "search-index-miss", .internal, "检索不到原文", "search misses a text",
            "索引自检时，原文里的词没有检索到。这是程序的错误，请报告。",
            """
            Words of a text were not found when the index was tried. This is a fault of the program: please \
            report it.
            """),
        Explanation(
            "search-index-unreadable", .internal, "检索索引无法读取", "index unreadable",
            "刚生成的检索索引无法读取。这是程序的错误，请报告。",
            "The index just made cannot be read. This is a fault of the program: please report it."),
    ]
}
