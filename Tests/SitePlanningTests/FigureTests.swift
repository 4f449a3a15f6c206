import PolicyModel
import SampleSite
import Testing

@testable import SitePlanning

@Suite("Figures that count the same thing stand on one line")
struct FigureTests {
    private let plan = SampleFigures.plan

    @Test("names that share what is telling in them meet, whatever else is counted in the same unit")
    func lines() throws {
        #expect(plan.figures.lines.count == 1)
        let line = try #require(plan.figures.lines.first)
        #expect(line.figures.map(\.target.metric) == ["从事服务的规模以上机构", "规模以上服务机构"])
        #expect(line.figures.map(\.policy.id) == ["aims", "steps"])
    }

    @Test("what is aimed at and what is a condition are never compared")
    func kinds() {
        for line in plan.figures.lines { #expect(Set(line.figures.map(\.target.kind)).count == 1) }
    }

    @Test("the nearest deadline comes first")
    func order() {
        #expect(plan.figures.figures(.objective).map(\.target.deadline) == ["2027", "2030", "2030"])
    }

    @Test(arguments: [
        (150, "万人", 1_500_000, "人"), (5000, "亿元", 500_000_000_000, "元"), (20, "家", 20, "家"), (3, "万", 3, "万"),
    ])
    func aMultipleInTheUnitBelongsToTheNumber(value: Double, unit: String, expected: Double, counted: String) throws {
        var target = plan.figures.all[0].target
        target.value = value
        target.unit = unit
        let quantity = try #require(Quantity(target))
        #expect(quantity.value == expected)
        #expect(quantity.unit == counted)
    }
}
