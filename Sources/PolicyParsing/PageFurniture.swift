import ChineseText
import PolicyModel

/// Lines that are no words of a document but of what it was copied from: a site's page, or the foot of a print.
extension LineReader {
    /// What a site prints around a text: `当前位置：首页 > 政策法规`, `字号：[大 中 小]`, `打印 关闭`, `上一篇：…`.
    func isPageFurniture(_ text: Span) -> Bool {
        let openings: [StaticString] = [
            "信息来源", "责任编辑", "发布时间", "扫一扫", "-->", "相关链接", "相关解读", "打印本页", "【打印", "关闭窗口", "分享到",
            "本文仅代表", "返回顶部", "您的位置", "您所在的位置", "您当前的位置", "您现在的位置", "首页 >", "首页>", "首页 》", "浏览次数",
        ]
        if openings.contains(where: { starts(text, with: $0) }) { return true }
        if let label = label(text) { return Self.pageLabels.contains(label) }
        let words = words(text)
        return words.count <= 6 && words.allSatisfy { Self.buttons.contains(source[$0]) }
    }

    /// The foot of a print (版记, GB/T 9704-2012, 7.4): `抄送：…`, `公开方式：主动公开`, `…办公室　2023年5月6日印发`.
    func isColophon(_ text: Span) -> Bool {
        if let label = label(text), Self.colophonLabels.contains(label) { return true }
        guard ends(text, with: "印发"), !isLonger(text, than: 60) else { return false }
        var cursor = UTF8Cursor(bytes, from: text.start, to: text.end - 6)
        guard cursor.skip(while: { $0.isHan || $0.isBlank || $0 == "（" || $0 == "）" }) > 3 else { return false }
        guard cursor.takeDate() != nil else { return false }
        cursor.skipBlanks()
        return cursor.isAtEnd
    }

    /// Whom to ask: `联系人：易某`, `电 话：0771-2618410 传 真：…`, `E-mail：…`.
    func isContact(_ text: Span) -> Bool {
        guard let label = label(text) else { return starts(text, with: "联系电话") }
        return Self.contactLabels.contains(label)
    }

    /// The second half of a colophon over two lines (`某市人民政府办公室` / `2023年5月9日印发`): the day on which it was
    /// printed, below the day of the signature.
    func isDayOfPrint(_ index: Int) -> Bool {
        guard index > 0, ends(lines[index].text, with: "印发"), date(index) != nil else { return false }
        return (max(0, index - 12)..<index).contains { date($0) != nil }
    }

    /// Whether the line is either half of such a colophon.
    func isDividedColophon(_ index: Int) -> Bool {
        isDayOfPrint(index) || index + 1 < lines.count && isDayOfPrint(index + 1) && isSignature(index)
    }

    /// The word before the line's first colon, without white space; nil where it is long.
    private func label(_ text: Span) -> String? {
        var cursor = cursor(text)
        cursor.skip(atMost: 16) { !Optional($0).isColon }
        guard cursor.next.isColon, cursor.offset > text.start else { return nil }
        return compact(Span(text.start, cursor.offset))
    }

    private static let pageLabels: Set<String> = [
        "来源", "信息来源", "发布时间", "发布日期", "发布单位", "作者", "编辑", "审核", "校对", "当前位置", "字号", "字体", "浏览次数", "浏览量", "阅读次数", "阅读量",
        "点击数", "点击量", "访问量", "上一篇", "下一篇", "上一条",
        "下一条", "【字体", "[字体", "分享",
    ]

    private static let buttons: Set<String> = [
        "打印", "关闭", "收藏", "分享", "返回", "打印本页", "打印此页", "关闭本页", "关闭窗口", "返回顶部", "【打印】", "【关闭】", "【打印", "关闭】",
        "[打印]", "[关闭]", "分享到：", "【打印本页】", "【关闭窗口】",
    ]

    private static let colophonLabels: Set<String> = [
        "抄送", "抄报", "主题词", "公开方式", "信息公开选项", "信息公开属性", "公开属性", "信息公开类别", "政府信息公开选项", "公开选项",
    ]

    private static let contactLabels: Set<String> = [
        "联系人", "联系人及电话", "联系人及联系电话", "联系人和电话", "联系电话", "联系方式", "联系地址", "电话", "咨询电话", "传真", "邮箱",
        "电子邮箱", "电子邮件", "E-mail", "Email", "E-MAIL", "EMAIL", "邮政编码", "邮编", "通讯地址", "地址",
    ]
}
