import Foundation
import PolicyModel
import SitePlanning
import Testing

@testable import SiteRendering

@Suite struct ThemeTests {
    private func findings(
        _ change: (inout [String: [UInt8]], inout [Language: [String: String]]) -> Void
    ) throws -> [Diagnostic] {
        var files = try ProjectTheme.files()
        var strings = try ProjectTheme.strings()
        change(&files, &strings)
        return Theme.read(files: files, strings: strings).diagnostics
    }

    @Test func theProjectsThemeIsWithoutFindings() throws {
        #expect(try ProjectTheme.read().diagnostics.isEmpty)
    }

    @Test func aTemplateThatCannotBeParsedIsNamedWithItsLine() throws {
        let found = try findings { files, _ in
            files["templates/home.mustache"] = Array("<p>\n{{#documents}}\n<b>\n{{/other}}\n".utf8)
        }
        #expect(found.map(\.code) == ["theme-template"])
        #expect(found.first?.file == "templates/home.mustache")
        #expect(found.first?.line == 4)
    }

    @Test func aPartialThatNoFileDefinesIsNamedWithItsLine() throws {
        let found = try findings { files, _ in files["templates/home.mustache"] = Array("<p>\n{{> nothing}}\n".utf8) }
        #expect(found.map(\.code) == ["theme-partial-missing"])
        #expect(found.first?.line == 2)
    }

    @Test func aNameThatTheProgramDoesNotKnowIsNamedWithItsLineAndTheNearestOne() throws {
        let found = try findings { files, _ in
            files["templates/jurisdiction.mustache"] = Array("<p>\n{{#documents}}{{titel}}{{/documents}}\n".utf8)
        }
        #expect(found.map(\.code) == ["theme-variable-unknown"])
        #expect(found.first?.line == 2 && found.first?.hint == "did you mean “title”?")
    }

    @Test func aNameCountsWhereItStands() throws {
        let found = try findings { files, _ in
            files["templates/jurisdiction.mustache"] = Array(
                "{{issuers}}\n{{#documents}}{{issuers}}{{code}}{{validity.label}}{{validity.no}}{{/documents}}".utf8)
        }
        #expect(found.map(\.line) == [1, 2])
        #expect(found.last?.message == "nothing is called “validity.no” here")
    }

    @Test func aMistakeInAPartialThatManyPagesUseIsNamedOnce() throws {
        let found = try findings { files, _ in
            files["templates/document-card.mustache"] = Array("{{! a note }}{{#validity}}{{lable}}{{/validity}}".utf8)
        }
        #expect(found.map(\.file) == ["templates/document-card.mustache"])
    }

    @Test func aMisspeltWordOfTheInterfaceIsCorrected() throws {
        let found = try findings { files, _ in files["templates/home.mustache"] = Array("{{strings.serach}}".utf8) }
        #expect(found.map(\.hint) == ["did you mean “search”?"])
    }

    @Test func aMissingTemplateIsNamed() throws {
        let found = try findings { files, _ in files["templates/clause.mustache"] = nil }
        #expect(found.map(\.file) == ["templates/clause.mustache"])
    }

    @Test func aWordThatALanguageLacksIsNamed() throws {
        let found = try findings { _, strings in strings[.english]?["copy"] = nil }
        let named = found.filter { $0.message.description.contains("strings/en.yml") }
        #expect(named.contains { $0.file == "templates/clause.mustache" })
        #expect(found.contains { $0.file == "strings/en.yml" })
    }

    @Test func everyWordThatTheProgramAsksForIsInTheTheme() throws {
        let sources = ProjectTheme.folder.appending(path: "../Sources/SiteRendering").standardized
        let strings = try ProjectTheme.strings()
        let key = /(?:strings\[|counted\(|filled\(\s*|\.interface\(|text: strings\[|fact\()"([a-z-]+)"/
        for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path) where path.hasSuffix(".swift") {
            let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
            for match in text.matches(of: key) where !match.1.hasSuffix("-") {
                for language in Language.allCases {
                    #expect(strings[language]?[String(match.1)] != nil, "\(path): \(match.1) in \(language)")
                }
            }
        }
    }

    @Test func theNamesOfAllStatesAndKindsAreInTheTheme() throws {
        for (language, strings) in try ProjectTheme.strings() {
            for state in Validity.State.allCases { #expect(strings["state-\(state.rawValue)"] != nil, "\(language)") }
            for kind in DocumentKind.allCases { #expect(strings["kind-\(kind.rawValue)"] != nil, "\(language)") }
            for name in Language.allCases { #expect(strings["language-\(name.rawValue)"] != nil, "\(language)") }
        }
    }

    @Test func aValueEntersATemplateEscapedOnce() throws {
        var files = try ProjectTheme.files()
        files["templates/search.mustache"] = Array("<p title=\"{{value}}\">{{{value}}}</p>".utf8)
        let theme = Theme.read(files: files, strings: try ProjectTheme.strings()).value
        let html = theme.render(.search, ViewModel { $0.set("value", text: "\"\u{301}<&") }, in: .chinese).source
        #expect(html == "<p title=\"&quot;\u{301}&lt;&amp;\">&quot;\u{301}&lt;&amp;</p>")
    }
}
