import PolicyModel
import SampleSite
import Testing

@testable import SitePlanning

@Suite struct DateSourceTests {
    private func path(_ source: DateSource?, in policy: Policy) -> String? {
        switch source {
        case .provision(let index): policy.main.provisions.path(of: index)
        case .front: "front"
        case .closing: "closing"
        case nil: nil
        }
    }

    @Test func aDayOfEffectIsFoundInTheProvisionThatStatesIt() throws {
        let policy = SampleSite.policy("zones", jurisdiction: nil, SampleTexts.articles)
        let day = try #require(CivilDate(iso: "2018-01-01"))
        #expect(path(policy.source(ofTerm: day), in: policy) == "art-4")
    }

    @Test func aDayOfSignatureIsFoundBelowTheText() throws {
        let policy = SampleSite.policy("opinions", jurisdiction: nil, SampleTexts.opinions)
        let day = try #require(CivilDate(iso: "2022-12-27"))
        #expect(path(policy.source(ofSignature: day), in: policy) == "closing")
    }

    @Test func aDayThatTheTextDoesNotStateHasNoSource() throws {
        let policy = SampleSite.policy("opinions", jurisdiction: nil, SampleTexts.opinions)
        let day = try #require(CivilDate(iso: "2022-12-28"))
        #expect(policy.source(ofSignature: day) == nil)
    }

    @Test(arguments: [
        ("2018-01-01", "二〇一八年一月一日"), ("2022-12-27", "二〇二二年十二月二十七日"), ("1999-10-10", "一九九九年十月十日"),
        ("2020-11-30", "二○二○年十一月三十日"), ("2018-01-01", "2018年01月01日"),
    ])
    func aDayIsRecognisedAsTextsWriteIt(iso: String, written: String) throws {
        #expect(try #require(CivilDate(iso: iso)).chineseForms.contains(Array(written.utf8)))
    }
}
