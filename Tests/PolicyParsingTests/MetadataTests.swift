import PolicyModel
import PolicyParsing
import Testing

@Suite("Facts about a text")
struct MetadataTests {
    @Test(
        "A line that tells when a text was passed is its history, never its title",
        arguments: [
            "2019年3月15日 第十三届全国人民代表大会第二次\n会议通过）", "2016年1月22\n日山东省人民代表大会常务委员会第十八次会议批准",
            "常务委员会第三十次会议通过）", "1984年1月7日 国务院\n中央军委发布", "2017年11月22日 中华人民共和国国务院令第692号",
            "1980年12月27日 国家经济委员会\n国家科学技术委员会\n国家档案局发布\n发布之日施行",
        ])
    func history(lines: String) {
        let policy = Fixture.parse("# 湿地保护条例\n\n\(lines)\n\n第一条 为了保护湿地，制定本条例。\n").value
        #expect(policy.metadata.title == "湿地保护条例")
        #expect(policy.main.front.dropFirst().allSatisfy { $0.role == .history })
    }

    @Test("The number of an announcement is its document number, and names who issued it")
    func announcement() {
        let below = Fixture.parse("关于明确增值税政策的公告\n财政部 税务总局公告2023年第1号\n\n一、免征增值税。\n").value.metadata
        #expect(below.title == "关于明确增值税政策的公告")
        #expect(below.documentNumber == "财政部 税务总局公告2023年第1号")
        #expect(below.issuers == ["财政部", "税务总局"])
        let above = Fixture.parse("国家税务总局公告\n2024年第3号\n国家税务总局关于便利纳税人的公告\n一、优化服务。\n").value.metadata
        #expect(above.title == "国家税务总局关于便利纳税人的公告")
        #expect(above.documentNumber == "国家税务总局公告2024年第3号")
    }

    @Test("An announcement without a title of its own keeps the name of its series")
    func announcementWithoutTitle() {
        let metadata = Fixture.parse("某市人民政府公告\n第15号\n现将有关事项公告如下：\n一、禁止通行。\n").value.metadata
        #expect(metadata.title == "某市人民政府公告")
        #expect(metadata.documentNumber == "某市人民政府公告第15号")
    }

    @Test(
        "A last day given with the first is the day of expiry",
        arguments: [
            "本公告自2024年1月1日起施行，至2027年12月31日止。", "本公告自2024年1月1日至2027年12月31日执行。",
            "本公告自2024年1月1日起施行。本公告执行至2027年12月31日。",
        ])
    func lastDay(sentence: String) {
        let dates = Fixture.parse("关于税费政策的公告\n一、减半征收。\n二、\(sentence)\n").value.metadata.dates
        #expect(dates.effective == CivilDate(year: 2024, month: 1, day: 1))
        #expect(dates.expires == CivilDate(year: 2027, month: 12, day: 31))
    }

    @Test("An interpretation of both courts exists with the later of their meetings")
    func jointAdoption() {
        let text = """
            最高人民法院、最高人民检察院关于办理刑事案件若干问题的解释
            2020年8月31日 最高人民法院审判委员会第1811次会议
            2020年8月21日 最高人民检察院第十三届检察委员会第四十八次会议通过
            第一条 依法定罪处罚。
            """
        #expect(Fixture.parse(text).value.metadata.dates.adopted == CivilDate(year: 2020, month: 8, day: 31))
    }

    @Test(
        "A sentence that leads in what is decided names no recipients",
        arguments: [
            "为了惩治毁林开垦的犯罪，切实保护森林资源，将刑法第三百四十二条修改为：", "经研究，市人民政府决定：",
            "根据《中华人民共和国行政诉讼法》及其他有关法律的规定：", "北京市第十五届人民代表大会常务委员会第十四次会议决定：",
        ])
    func leadIn(line: String) {
        #expect(Fixture.parse("关于耕地的决定\n\(line)\n一、废止该办法。\n").value.metadata.recipients.isEmpty)
    }

    @Test("Bodies before a colon are recipients, whatever their names begin with")
    func recipients() {
        let policy = Fixture.parse("关于耕地的通知\n经济特区办公室、国务院发展研究中心：\n一、废止该办法。\n").value
        #expect(policy.metadata.recipients == ["经济特区办公室", "国务院发展研究中心"])
    }

    @Test(
        "Who made a text public issued it, never a meeting or who approved it",
        arguments: [
            ("1989年9月26日 国务院批准\n1989年11月13日 卫生部令第3号发布", ["卫生部"]),
            ("（2021年11月3日省人民政府第95次常务会议通过　2021年11月20日江苏省人民政府令第341号公布）", ["江苏省人民政府"]),
            ("2021年11月3日 省人民政府第95次常务会议通过", ["江苏省人民政府"]),
            ("2021年5月18日 最高人民法院审判委员会第1838次会议通过", ["最高人民法院"]),
            ("2013年9月23日 最高人民检察院第十二届检察委员会第十次会议通过", ["最高人民检察院"]),
            ("2021年11月16日 国家互联网信息办公室2021年第20次室务会议审议通过", ["国家互联网信息办公室"]),
            ("2022年1月24日 中共中央政治局会议审议批准\n2022年2月25日 中共中央、国务院发布", ["中共中央", "国务院"]),
            ("1980年12月9日 国务院批准\n1980年12月27日 国家经济委员会\n国家档案局发布", ["国家经济委员会", "国家档案局"]),
            ("2024年8月22日 江苏省第十四届人民代表大会常务委员会第十五次会议通过", ["江苏省人民代表大会常务委员会"]),
            ("1958年1月9日 全国人民代表大会常务委员会第九十一次会议通过", ["全国人民代表大会常务委员会"]),
        ])
    func issuers(history: String, issuers: [String]) {
        let text = "江苏省工作规定\n\(history)\n第一条 为了规范工作，制定本规定。\n"
        #expect(Fixture.parse(text).value.metadata.issuers == issuers)
    }

    @Test("公布施行 and 于…起施行 give the day of effect")
    func effective() {
        let published = "全国人民代表大会组织法\n1982年12月10日 全国人民代表大会公告公布施行\n第一条 依照宪法行使职权。\n"
        #expect(Fixture.parse(published).value.metadata.dates.effective == CivilDate(year: 1982, month: 12, day: 10))
        let stated = "关于管辖的规定\n第一条 依法管辖。\n第二条 本规定于2002年3月1日起施行。\n"
        #expect(Fixture.parse(stated).value.metadata.dates.effective == CivilDate(year: 2002, month: 3, day: 1))
    }

    @Test(
        "A title on trial is told wherever it says so, what is about another such text is not",
        arguments: [
            ("治安保卫委员会暂行组织条例", true), ("关于印发昆明市停车管理暂行办法的通知", true), ("关于印发《资金管理暂行办法》的通知", true),
            ("往来香港地区的暂行管理办法", true), ("国际联网管理暂行规定实施办法", false), ("关于适用增值税暂行条例有关问题的通知", false),
            ("关于废止《资金管理暂行办法》的决定", false),
        ])
    func trial(title: String, isTrial: Bool) {
        #expect(Fixture.parse("\(title)\n\n第一条 依法管理。\n").value.metadata.trial == isTrial)
    }

    @Test(
        "The place in a title, in the title that it carries, in a body or in the approval tells the jurisdiction",
        arguments: [
            ("汕头经济特区消防条例\n", "CN-GD"), ("关于印发昆明市停车管理办法的通知\n", "CN-YN"), ("关于修改《昆明市停车管理办法》的决定\n", "CN-YN"),
            ("平顶山市节约用水条例\n2021年7月3日 平顶山市第十一届人民代表大会常务委员会第二十次会议通过2021年7月30日河南省第十三届人民代表大会批准\n", "CN-HA"),
            ("有线电视管理暂行办法\n1990年11月16日 广播电影电视部令第2号发布\n", "CN"),
        ])
    func jurisdiction(head: String, code: String) {
        #expect(Fixture.parse("\(head)第一条 依法管理。\n").value.metadata.jurisdiction == code)
    }

    @Test(
        "A law is one whatever the word before 法, an office's doing is none",
        arguments: [("中华人民共和国公司法", DocumentKind.law), ("涉外民事关系法律适用法", .law), ("关于公正司法", .other), ("关于严格执法", .other)])
    func laws(title: String, kind: DocumentKind) {
        #expect(Fixture.parse("\(title)\n\n第一条 依法管理。\n").value.metadata.kind == kind)
    }

    @Test("A title may begin with a day, where it stands first")
    func datedTitle() {
        let text = "2024年5月1日起实施交通管制的通告\n\n一、禁止货车通行。\n"
        #expect(Fixture.parse(text).value.metadata.title == "2024年5月1日起实施交通管制的通告")
    }

    @Test("A day of effect that the history states goes before 自公布之日起施行")
    func dayOfEffectInHistory() {
        let text = """
            关于审理案件的解释
            2005年12月12日 最高人民法院审判委员会第1373次会议通过
            2006年1月11日 最高人民法院公告公布
            2006年1月23日 施行
            第一条 依法审理。
            第二条 本解释自公布之日起施行。
            """
        #expect(Fixture.parse(text).value.metadata.dates.effective == CivilDate(year: 2006, month: 1, day: 23))
    }
}
