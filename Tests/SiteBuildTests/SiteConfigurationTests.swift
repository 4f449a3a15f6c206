import SitePlanning
import Testing

@testable import SiteBuild

@Suite("Site settings")
struct SiteConfigurationTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private let valid = """
        title: {zh-Hans: 条文, en: Tiaowen}
        description: {zh-Hans: 甲, en: A}
        base-url: https://example.org/p
        languages: [zh-Hans, en]
        jurisdictions:
          - {code: CN, name: 国家, english-name: National}
        """

    private func codes(_ yaml: String) throws -> [String] {
        SiteConfiguration.load(try folder.write(yaml, to: "site.yml")).diagnostics.map(\.code)
    }

    @Test("Settings are read, and the address gets its closing slash")
    func settings() throws {
        let settings = SiteConfiguration.load(try folder.write(valid, to: "site.yml"))
        #expect(settings.diagnostics.isEmpty)
        #expect(settings.value.title[.english] == "Tiaowen")
        #expect(settings.value.baseURL == "https://example.org/p/")
        #expect(settings.value.languages == [.chinese, .english])
        #expect(settings.value.jurisdictions.map(\.name) == ["国家"])
    }

    @Test("A file belongs to the collection of the longest folder that holds it")
    func collections() throws {
        let yaml =
            valid + """

                collections:
                  - {folder: statutes, clause-pages: false, compared: false}
                  - {folder: statutes/recent, compared: false}
                """
        let settings = SiteConfiguration.load(try folder.write(yaml, to: "site.yml"))
        #expect(settings.diagnostics.isEmpty)
        #expect(settings.value.collection(of: "statutes/a.md")?.hasClausePages == false)
        #expect(settings.value.collection(of: "statutes/a.md")?.isCompared == false)
        #expect(settings.value.collection(of: "statutes/recent/a.md")?.hasClausePages == true)
        #expect(settings.value.collection(of: "statutes.md") == nil)
        #expect(settings.value.collection(of: "statutes-of-2020/a.md") == nil)
    }

    @Test("A collection without a folder, or with an unknown key, is an error")
    func badCollections() throws {
        #expect(try codes(valid + "\ncollections: [{clause-pages: false}]") == ["missing-key"])
        #expect(try codes(valid + "\ncollections: [{folder: /a}]") == ["missing-key"])
        #expect(try codes(valid + "\ncollections: [{folder: a, clauses: false}]") == ["unknown-key"])
    }

    @Test("Unknown keys are errors at every level")
    func unknownKeys() throws {
        #expect(try codes(valid + "\nbaseurl: x") == ["unknown-key"])
        #expect(try codes(valid.replacing("en: Tiaowen", with: "en: T, fr: T")) == ["unknown-key"])
        #expect(try codes(valid.replacing("english-name: N", with: "english: x, english-name: N")) == ["unknown-key"])
    }

    @Test("What is needed and missing is an error")
    func missingKeys() throws {
        #expect(try codes(valid.replacing(", en: Tiaowen", with: "")) == ["missing-key"])
        #expect(try codes("") == ["missing-key", "missing-key"])
        #expect(try codes(valid.replacing("code: CN, ", with: "")) == ["missing-key", "missing-key"])
    }

    @Test(
        "An address that is none is an error",
        arguments: ["example.org", "ftp://example.org/", "https://", "https://a b/"])
    func badAddress(address: String) throws {
        #expect(try codes(valid.replacing("https://example.org/p", with: address)) == ["wrong-value"])
    }

    @Test("A settings file that is not there is one error")
    func absent() {
        #expect(SiteConfiguration.load(folder.path + "/site.yml").diagnostics.map(\.code) == ["unreadable-file"])
    }
}
