import PolicyModel
import Testing

@Suite("Mentions of other texts")
struct ReferencesExternalTests {
    @Test("titles in 《》 are mentions, with the titles that they hold and the pinpoints behind them")
    func titles() {
        #expect(References.external("依照《甲法》《关于修改〈乙法〉的决定》办理。") == ["甲法 mentions", "关于修改〈乙法〉的决定 mentions"])
        #expect(References.external("依照《甲法》第九条、第十条第二款处罚。") == ["甲法 第九条 mentions", "甲法 第十条第二款 mentions"])
        #expect(References.external("依照《甲法》（以下称甲法）第九条处罚。").prefix(2) == ["甲法 mentions", "甲法 第九条 mentions"])
    }

    @Test(
        "the verb in front of a title says why it is mentioned",
        arguments: [
            ("根据国家某局《甲意见》和某省人民政府办公厅《乙意见》，制订本办法。", ["甲意见 basis", "乙意见 basis"]),
            ("依据《甲指南》系列国家标准和《乙条例》，制定本办法。", ["甲指南 basis", "乙条例 basis"]),
            ("根据《甲法》第三条规定的程序以及《乙条例》，制定本办法。", ["甲法 第三条 basis", "乙条例 basis"]),
            ("为深入贯彻落实《甲纲要》和《乙规划》，现提出以下意见。", ["甲纲要 basis", "乙规划 basis"]),
            ("为进一步办好职业教育，落实《甲法》，制定本方案。", ["甲法 basis"]),
            ("按照《甲法》的规定，结合本市实际，制定本办法。", ["甲法 basis"]), ("按照《甲法》的规定处罚。", ["甲法 mentions"]),
            ("大力推行《甲规范》国家标准。", ["甲规范 implements"]), ("不再执行《甲规定》。", ["甲规定 mentions"]),
            ("为深入实施《甲纲要》，加快落实《乙意见》，决定开展试点。", ["甲纲要 basis", "乙意见 basis"]),
            ("落实国务院印发的《甲意见》，加强保护。", ["甲意见 implements"]), ("印发《甲意见》。", ["甲意见 mentions"]),
            ("做好《甲条例》和《乙预案》的落实工作。", ["甲条例 implements", "乙预案 implements"]), ("研究制定《甲规定》。", ["甲规定 mentions"]),
        ])
    func relations(sentence: String, expected: [String]) {
        #expect(References.external(sentence) == expected)
    }

    @Test("plain names in front of a pinpoint are read back to the last word that no name holds")
    func plainNames() {
        #expect(References.external("应当认定为刑法第一百三十九条之一规定的行为。") == ["刑法 第一百三十九条之一 mentions"])
        #expect(
            References.external("属于修改后对外贸易法第十条和海事诉讼特别程序法第二十九条。") == ["对外贸易法 第十条 mentions", "海事诉讼特别程序法 第二十九条 mentions"])
        #expect(References.external("符合刑法修正案（十一）第三条的，依照宪法和刑事诉讼法办理，公司法人除外。").count == 3)
    }

    @Test("刑法分则第三章 is a chapter of 刑法, 香港法例第13章 one of Hong Kong's laws")
    func partsOfCodes() {
        #expect(References.external("构成刑法分则第三章规定的犯罪的。") == ["刑法 第三章 mentions"])
        #expect(References.external("依据香港法例第13章作出的命令。") == ["香港法例 第13章 basis"])
    }

    @Test("titles without 《》 are known by their issuer and their kind, or by the measure that carries them out")
    func plainTitles() {
        #expect(
            References.external("严格落实财政部办公厅、国家知识产权局办公室关于印发《甲标准(试行)》的通知要求。") == [
                "财政部办公厅、国家知识产权局办公室关于印发《甲标准(试行)》的通知 implements", "甲标准(试行) implements",
            ])
        #expect(References.external("严格执行专利商标代理信用评价管理规定，实现目标。") == ["专利商标代理信用评价管理规定 implements"])
        #expect(References.external("落实国家有关规定和本章关于承运人的规定。") == ["国家有关规定 mentions"])
    }

    @Test("in front of all provisions a text that is carried out is the reason, even without 为")
    func reasonsInFront() {
        #expect(
            References.read("某方案\n进一步落实国务院办公厅印发的《甲意见》及省委《乙意见》等文件精神，结合实际，制定本方案。\n一、目标\n发展产业。\n")
                .annotations.references.filter { $0.kind == .external }.map { "\($0.title) \($0.relation)" }
                == ["甲意见 basis", "乙意见 basis"])
    }

    @Test(
        "a short name may share its bracket with a year or a 发文字号; what is joined behind the bracket has the same reason",
        arguments: [
            "根据《甲法》（2019年修正，以下简称《法》）和《乙法》，制定本办法。", "为贯彻《甲法》（中发〔2021〕32号，以下简称《法》）、《乙法》（国发〔2021〕20号），制定本办法。",
        ])
    func sharedBrackets(sentence: String) {
        let references = References.read("某办法\n第一条 \(sentence)\n").annotations.references
        #expect(references.map(\.kind) == [.external, .aliasDefinition, .external, .internal])
        #expect(references.map(\.title).prefix(3) == ["甲法", "甲法", "乙法"])
        #expect(references[1].alias == "法")
        #expect([references[0].relation, references[2].relation] == [.basis, .basis])
    }

    @Test("a short name is defined once and later leads to the full title")
    func aliases() {
        let references = References.read(
            "某办法\n第一条 制定《某建设工作方案》（以下简称《建设方案》）。\n第二条 《建设方案》是依据。\n第三条 依托单位（以下简称单位）登记。\n"
        ).annotations.references
        #expect(references.map(\.kind) == [.external, .aliasDefinition, .external])
        #expect(references.map(\.title) == ["某建设工作方案", "某建设工作方案", "建设方案"])
        #expect(references[1].alias == "建设方案")
        #expect(references[2].antecedent == "某建设工作方案")
    }

    @Test(
        "该办法 is the text of that kind that the clause mentioned last; what another clause mentions it does not take up")
    func anaphors() {
        let references = References.read(
            "某规定\n第一条 依照《甲办法》和《乙条例》办理，该办法另有规定的除外。\n第二条 该条例另有规定的除外。\n"
        ).annotations.references
        #expect(references.map(\.antecedent) == [nil, nil, "甲办法", nil])
        #expect(references.last?.unresolved == .noAntecedent)
    }

    @Test("rules without a name are generic, certificates and journals no texts")
    func generic() {
        let (_, annotations) = References.read("某办法\n第一条 按照国家有关规定取得《许可证》，刊登在《某日报》。\n")
        #expect(annotations.references.map(\.unresolved) == [.generic])
        #expect(annotations.exclusions.map(\.rule) == ["certificate", "publication"])
    }

    @Test("a 发文字号 belongs to the title in front of it, or stands for the text")
    func documentNumbers() {
        let (policy, annotations) = References.read(
            "某办法\n第一条 按照《甲通知》（国办发〔2016〕82号）和国发〔2010〕33号文件办理。\n")
        #expect(
            annotations.references.map { policy.quote($0.passage) } == ["《甲通知》（国办发〔2016〕82号）", "国发〔2010〕33号"])
    }
}
