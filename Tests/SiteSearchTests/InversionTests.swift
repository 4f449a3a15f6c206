import PolicyModel
import SampleSite
import Testing

@testable import SiteSearch

@Suite("Inversion")
struct InversionTests {
    @Test("Runs of units, however short, join into what all units give at once", arguments: [1, 40, 300, 5000])
    func runs(length: Int) throws {
        let units = SearchMaterial(try Corpus.threeTexts()).units
        let whole = Inversion(units, runLength: .max)
        let joined = Inversion(units, runLength: length)
        #expect(joined.grams == whole.grams && !whole.grams.isEmpty)
        for entry in whole.grams.indices {
            #expect(joined.length(of: entry) == whole.length(of: entry))
            for strength in Strength.allCases {
                #expect(joined.code(of: entry, strength) == whole.code(of: entry, strength))
                #expect(joined.count(of: entry, strength) == whole.count(of: entry, strength))
            }
        }
    }

    @Test("No units have no grams")
    func nothing() {
        #expect(Inversion([]).grams.isEmpty)
    }
}
