/// Units that may hold what is asked for, ascending, each with what the lists say of its worth.
struct WeightedUnits {
    private(set) var units: [Int] = []
    private(set) var weights: [Int] = []

    /// No unit.
    init() {}

    /// Units, ascending, of one weight.
    init(_ units: [Int], weight: Int) {
        self.units = units
        weights = [Int](repeating: weight, count: units.count)
    }

    private mutating func append(_ unit: Int, _ weight: Int) {
        units.append(unit)
        weights.append(weight)
    }

    /// The units in both; weights are added.
    func intersection(_ other: WeightedUnits) -> WeightedUnits {
        var common = WeightedUnits()
        var place = 0
        for (unit, weight) in zip(units, weights) {
            while place < other.units.count, other.units[place] < unit { place += 1 }
            if place == other.units.count { break }
            if other.units[place] == unit { common.append(unit, weight + other.weights[place]) }
        }
        return common
    }

    /// The units in either; where both have one, `merge` makes its weight.
    func union(_ other: WeightedUnits, _ merge: (Int, Int) -> Int) -> WeightedUnits {
        if units.isEmpty { return other }
        if other.units.isEmpty { return self }
        var all = WeightedUnits()
        var (i, j) = (0, 0)
        while i < units.count || j < other.units.count {
            if j == other.units.count || i < units.count && units[i] < other.units[j] {
                all.append(units[i], weights[i])
                i += 1
            } else if i == units.count || other.units[j] < units[i] {
                all.append(other.units[j], other.weights[j])
                j += 1
            } else {
                all.append(units[i], merge(weights[i], other.weights[j]))
                i += 1
                j += 1
            }
        }
        return all
    }

    /// The units among `allowed`, ascending.
    func among(_ allowed: [Int]) -> WeightedUnits { intersection(WeightedUnits(allowed, weight: 0)) }

    /// The units but some.
    func without(_ known: Set<Int>) -> WeightedUnits {
        var rest = WeightedUnits()
        for (unit, weight) in zip(units, weights) where !known.contains(unit) { rest.append(unit, weight) }
        return rest
    }

    /// The same units, each worth more by what `weight` says of it.
    func raised(by weight: (Int) -> Int) -> WeightedUnits {
        var raised = self
        for place in weights.indices { raised.weights[place] += weight(units[place]) }
        return raised
    }

    /// The best `count` units, best first; equals ascending.
    ///
    /// Few of many are picked by insertion, for a query may have tens of thousands and a page shows ten.
    func best(_ count: Int) -> [Int] {
        var best: [Int] = []
        if count * 8 < units.count {
            for place in units.indices {
                if best.count == count, weights[place] <= weights[best[count - 1]] { continue }
                var target = best.count
                while target > 0, weights[best[target - 1]] < weights[place] { target -= 1 }
                best.insert(place, at: target)
                if best.count > count { best.removeLast() }
            }
        } else {
            best = Array(units.indices.sorted { (-weights[$0], $0) < (-weights[$1], $1) }.prefix(count))
        }
        return best.map { units[$0] }
    }

    /// The weight of one of the units.
    func weight(of unit: Int) -> Int {
        var (low, high) = (0, units.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if units[middle] < unit { low = middle + 1 } else { high = middle }
        }
        return weights[low]
    }
}
