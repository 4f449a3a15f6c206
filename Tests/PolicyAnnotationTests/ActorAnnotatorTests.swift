import PolicyAnnotation
import PolicyModel
import Testing

@Suite("Actors")
struct ActorAnnotatorTests {
    @Test(
        "names bearers and addressees by the shortest noun phrase",
        arguments: [
            ("鼓励知识产权服务机构与高校开展合作。", ["知识产权服务机构"]), ("支持符合条件的地区申报示范区。", ["符合条件的地区"]),
            ("支持符合条件的知识产权服务机构申报企业。", ["知识产权服务机构"]),
            ("鼓励新闻媒体和社会公众共同开展监督评议。", ["新闻媒体", "社会公众"]),
            ("鼓励政府部门、行业协会、服务机构积极参与构建标准。", ["政府部门", "行业协会", "服务机构"]),
            ("指导苏州、南京加快推进试点。", ["苏州", "南京"]),
            ("引导代理、咨询等基础服务人才逐步向维权方向转移。", ["代理、咨询等基础服务人才"]),
            ("推动优质服务资源与企业需求精准对接。", []), ("鼓励跨区域知识产权服务合作。", []),
            ("推动知识产权服务行业协会发展，强化自律。", []),
        ])
    func names(sentence: String, names: [String]) {
        let norm = Norms.read("某市意见\n一、措施\n（一）某项。\(sentence)\n").annotations.norms.first
        #expect(norm?.actors.filter { $0.origin == .explicit }.map(\.name) == names)
    }

    @Test("tells who leads and who joins")
    func partners() {
        let norms = Norms.read("某办法\n第一条 省知识产权局会同省有关单位，对申报材料进行审核。\n").annotations.norms
        #expect(norms.first?.actors.map(\.name) == ["省知识产权局", "省有关单位"])
        #expect(norms.first?.actors.map(\.role) == [.lead, .cooperating])
    }

    @Test("gives the canonical name of the text's jurisdiction")
    func canonical() {
        let text = "浙江省某某管理办法\n第一条 省知识产权局负责审查。省统计局负责统计。\n"
        let norms = Norms.read(text).annotations.norms
        #expect(norms.map { $0.actors.first?.canonical } == ["浙江省知识产权局", nil])
    }

    @Test("reads notes of responsibility, and lets 下同 hold for the rest of the text")
    func notes() {
        let text =
            "某意见\n一、措施\n（一）某项。加强监管。（税务总局、文化和旅游部、海关总署负责，排在第一位的部门为牵头部门，下同）\n"
            + "（二）他项。完善制度。（海关总署、税务总局负责）\n（三）又项。优化服务。（牵头单位：甲部；配合单位：乙局）\n"
        let norms = Norms.read(text).annotations.norms
        #expect(norms.map { $0.actors.map(\.name) }.prefix(2) == [["税务总局", "文化和旅游部", "海关总署"], ["海关总署", "税务总局"]])
        #expect(
            norms.prefix(2).map { $0.actors.map(\.role) } == [
                [.lead, .cooperating, .cooperating], [.lead, .cooperating],
            ])
        #expect(norms.first?.actors.first?.canonical == "国家税务总局")
    }

    @Test("binds those to whom a cover letter goes by its request")
    func requests() {
        let text = "各设区市知识产权局,各有关服务机构:现将《某措施》印发给你们,请认真贯彻实施。\n某市关于某事的若干措施\n一、甲\n1.乙。丙。\n"
        #expect(Norms.lines(text).first == "obligation 请 各设区市知识产权局+各有关服务机构")
    }

    @Test("marks the issuer of a commitment as implied")
    func implied() {
        let text = "某省人民政府关于某事的意见\n一、措施\n（一）某项。加强监管。\n某省人民政府\n2025年1月1日\n"
        let actors = Norms.read(text).annotations.norms.first?.actors ?? []
        #expect(actors.allSatisfy { $0.origin == .implied })
    }
}
