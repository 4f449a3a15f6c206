import Foundation
import PolicyModel
import SampleSite
import SitePlanning
import Testing

@testable import SiteBuild
@testable import SiteRendering

/// The theme's names, compared with what the views set while they render the project's texts and the samples.
@Suite("What templates can name")
struct ViewContractTests {
    /// The plan of the project's texts and of one that has what they lack, made with a theme in which there is nothing to
    /// find fault with.
    private static func projectPlan() throws -> SitePlan {
        let folder = try TemporaryFolder()
        let (content, theme) = (folder.path + "/content", folder.path + "/theme")
        for name in TemplateName.allCases { try folder.write("", to: "theme/templates/\(name.rawValue).mustache") }
        try FileManager.default.copyItem(atPath: "theme/strings", toPath: theme + "/strings")
        try FileManager.default.copyItem(atPath: "content", toPath: content)
        try folder.write(
            "---\nid: more\njurisdiction: CN-ZJ\n---\n更多办法\n第一条 为甲，制定本办法。\n第二条 依照本办法第一条办理甲乙丙。\n",
            to: "content/policies/more.md")
        let topics = try #require(folder.text(of: "content/topics.yml"))
        try folder.write(topics + more, to: "content/topics.yml")
        let day = try #require(CivilDate(iso: "2026-01-01"))
        let (draft, findings) = Build(content: content, theme: theme, output: "none", asOf: day).draft()
        return try #require(draft, "\(findings.map(\.diagnostic))").plan
    }

    private static let more = """
          - id: more
            name: 更多
            english-name: More
            definition: 甲。
            english-definition: More.
            parent: talent
            terms:
              3: [甲乙丙]

        """

    private static let rendered = Result { () -> [String: ViewShape] in
        let addressed = SampleSite.plan(baseURL: "https://example.org/")
        let plans = [try projectPlan(), SampleLinks.plan, SampleFigures.plan, addressed, SampleSite.plan()]
        let many = (1...62).map { SampleSite.policy("rule-\($0)", jurisdiction: "CN", "某某规定\n第一条 甲。\n") }
        let theme = ThemeLoading.load("theme").value
        var shapes: [String: ViewShape] = [:]
        for plan in plans + [SampleSite.plan(policies: many)] {
            let renderer = SiteRenderer(theme: theme, plan: plan)
            for page in plan.pages {
                shapes[ViewContract.common, default: ViewShape()].add(ViewShape(of: renderer.commonModel(of: page)))
                let (models, _) = renderer.models(of: page)
                let frame = ViewShape(of: models.frame)
                shapes["every page", default: ViewShape()].add(frame)
                shapes[models.template.rawValue, default: ViewShape()].add(
                    ViewShape(of: models.page).without(frame))
            }
        }
        shapes["frame"] = ViewShape("content footer header template")
        for name in shapes.keys { shapes[name]?.remove("strings") }
        return shapes
    }

    @Test(
        "The contract names exactly what the views set",
        arguments: ["every page", ViewContract.common] + TemplateName.allCases.map(\.rawValue))
    func exact(name: String) throws {
        let set = try Self.rendered.get()[name] ?? ViewShape()
        #expect(
            ViewContract.current[name].description == set.description,
            "write into ViewContract.swift:\n\n\(Self.wrapped("\(name): \(set)"))\n")
    }

    /// As the source has it: indented, in lines of at most 116 columns.
    private static func wrapped(_ text: String) -> String {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + word.count < 108 {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines.map { "        " + $0 }.joined(separator: "\n")
    }

    @Test("The theme's guide explains every name")
    func explained() throws {
        let guide = try String(contentsOfFile: "theme/README.md", encoding: .utf8)
        let explained = Set(guide.matches(of: /`([a-z-]+)`/).map { String($0.1) })
        let names = (["every page", ViewContract.common] + TemplateName.allCases.map(\.rawValue)).flatMap {
            ViewContract.current[$0].names
        }
        #expect(Set(names).subtracting(explained).sorted() == [])
    }
}
