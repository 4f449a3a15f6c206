import Testing

@Suite("Mentions of a text's own provisions")
struct ReferencesInternalTests {
    private let law = """
        某市管理办法

        第一条 甲应当登记，乙应当报告：
        （一）登记表；
        （二）申请书。
        第二条 单位应当登记。
        个人可以登记。
        登记有下列情形之一的，予以注销：
        （一）期满；
        （二）死亡。
        第三条 单款。

        """

    @Test("本办法 is the text, and its pinpoints lead to article, paragraph and item")
    func pinpoints() {
        #expect(
            References.lines(law + "第四条 依照本办法第二条第二款、第三款第（一）项和第三条的规定办理。\n") == [
                "本办法第二条第二款 → art-2/para-2", "第三款第（一）项 → art-2/item-1", "第三条 → art-3",
            ])
    }

    @Test("第一款 of an article with a single paragraph is the article, and its items hang on it")
    func singleParagraph() {
        #expect(References.lines(law + "第四条 依照第三条第一款和第一条第（二）项办理。\n") == ["第三条第一款 → art-3", "第一条第（二）项 → art-1/item-2"])
    }

    @Test("前款 and 前两款 lead to the paragraphs above; in a first paragraph 前款 means nothing")
    func previousParagraphs() {
        #expect(
            References.lines(law + "第四条 前款规定无效。\n甲。\n违反前款的，处罚；违反前两款的，重罚。\n前款第二项不算。\n") == [
                "前款 → no-antecedent", "前款 → art-4/para-2", "前两款 → art-4/para-1", "前两款 → art-4/para-2",
                "前款第二项 → no-antecedent",
            ])
    }

    @Test("in an item 前款 is the paragraph above the one that introduces the list, 前项 the item above")
    func previousItems() {
        #expect(
            References.lines("某办法\n第一条 甲。\n乙按下列规定办理：\n（一）前款规定的，登记；\n（二）前项规定的，注销。\n") == [
                "前款 → art-1/para-1", "前项 → art-1/item-1",
            ])
    }

    @Test("本条, 前条 and 第X条至第Y条 count from where they stand, a range as its two ends")
    func ranges() {
        #expect(
            References.lines(law + "第四条 甲。\n本条第一款和前条、第一条至第三条、第九条。\n") == [
                "本条第一款 → art-4/para-1", "前条 → art-3", "第一条 → art-1", "第三条 → art-3", "第九条 → no-antecedent",
            ])
    }

    @Test("a list within a step gives one mention for each number: 第（一）、（二）项, 第一项至二项")
    func numbersWithinStep() {
        #expect(
            References.lines(law + "第四条 第一条第（一）、（二）项或者第二条第三款第一项至二项。\n") == [
                "第一条第（一） → art-1/item-1", "（二）项 → art-1/item-2", "第二条第三款第一项 → art-2/item-1", "二项 → art-2/item-2",
            ])
    }

    @Test("违反第二项 goes on with the article that was mentioned just before")
    func goingOn() {
        #expect(
            References.lines(law + "第四条 违反本办法第一条第一项规定的，处警告；违反第二项规定的，处罚款。\n") == [
                "本办法第一条第一项 → art-1/item-1", "第二项 → art-1/item-2",
            ])
    }

    @Test("各该款 are all paragraphs that the sentence names, 该条 the article mentioned last in the clause")
    func anaphors() {
        #expect(
            References.lines("某法\n第一条 甲。\n乙。\n单位犯前两款罪的，依照各该款的规定处罚。\n第二条 第一条第二款的行为，依照该条规定处罚。\n") == [
                "前两款 → art-1/para-1", "前两款 → art-1/para-2", "各该款 → art-1/para-1", "各该款 → art-1/para-2",
                "第一条第二款 → art-1/para-2", "该条 → art-1",
            ])
    }

    @Test("第一款第二项 is of the article's only list, where the line of （一） has lost its number")
    func listWithoutFirstNumber() {
        let article = "第四条 单位不得有下列行为：\n倾倒；\n（二）焚烧；\n（三）填埋。\n第五条 违反第四条第一款第三项的，处罚款。\n"
        #expect(References.lines(law + article) == ["第四条第一款第三项 → art-4/item-3"])
    }

    @Test("in a text without articles 项 may be what is numbered")
    func itemsWithoutArticles() {
        let text = "某院关于案件范围的规定\n一、侵权案件\n1.甲案件。\n2.乙案件。\n二、合同案件\n3.与上述第1项至第2项相关的案件。\n"
        #expect(References.lines(text) == ["第1项 → part-1/clause-1", "第2项 → part-1/clause-2"])
    }

    @Test("本编 in a book that is a text of its own is the text")
    func ownBook() {
        #expect(References.lines(law + "第四条 参照适用本编第三条的规定。\n") == ["本编第三条 → art-3"])
    }

    @Test("基本法, 本项目, 第一条件 and 以上条件 mention nothing")
    func otherWords() {
        #expect(References.lines("某办法\n第一条 本项目的基本条件和第三条件、以上条件，由该法人确定。\n").isEmpty)
    }

    @Test("inside an attachment numbers count there; 本通知 is the document that carries it")
    func attachments() {
        let text = """
            某局关于印发某办法的通知
            各单位：
            现将《某办法》印发给你们。
            某局
            2020年1月1日
            附件
            某办法
            第一条 甲。
            第二条 依照本办法第一条、第三条和本通知执行。
            """
        #expect(
            References.lines(text) == [
                "《某办法》 → annex-1", "本办法第一条 → annex-1/art-1", "第三条 → no-antecedent", "本通知 → text",
            ])
    }

    @Test("the wording that an amending text sets in quotation marks is the other text's")
    func amendments() {
        let (policy, annotations) = References.read(
            "关于修改《某条例》的决定\n一、将第四条修改为：“违反本条例第三条的，依照前款处罚。”\n二、删去第九条。\n")
        #expect(annotations.references.map { "\($0.title) \($0.pinpoint ?? "")" } == ["某条例 第四条", "某条例 第九条"])
        #expect(
            annotations.exclusions.filter { $0.rule == "quoted-wording" }.map { policy.quote($0.passage) } == [
                "本条例第三条", "前款",
            ])
    }

    @Test("numbers in brackets need nothing between them: 第（一）（三）项", arguments: ["（一）（三）", "（一）、（三）", "（一）和（三）"])
    func bracketedNumbers(numbers: String) {
        let text = "某办法\n第一条 违反第二条第\(numbers)项的，处罚。\n第二条 禁止：\n（一）甲；\n（二）乙；\n（三）丙。\n"
        let (policy, annotations) = References.read(text)
        #expect(annotations.references.map { $0.target?.provision } == ["art-2/item-1", "art-2/item-3"])
        #expect(annotations.references.allSatisfy { !policy.quote($0.passage).isEmpty })
    }
}
