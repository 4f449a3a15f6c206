import ChineseText

/// Which units are worth reading for a query, by the lists alone: every result is among them, and few others.
struct Candidates {
    /// The units, with what the lists say of their worth.
    let units: WeightedUnits
    /// For each term, how many units may hold it: the length of its shortest list.
    let frequencies: [Int]
    /// How many units there may be, those whose lists were not read included.
    let bound: Int
    /// Whether every one of them is a result.
    let isExact: Bool
    /// Whether `units` are all of them, and not only those that hold a term strongly.
    let isComplete: Bool
    /// How many units the shortest list names that was left aside although it would narrow them down; nil for none.
    let shortestAside: Int?

    /// The candidates of a query, from its lists as far as they are read.
    init(for query: SearchQuery, in store: inout IndexStore, _ reach: ListReach) throws {
        let isAlone = query.terms.count == 1 && query.allowed.isEmpty && query.excluded.isEmpty
        var own = reach
        own.isBrief = reach.isBrief && (isAlone || !query.isForAll)
        var lookup = TermLookup(store: store, includesLabels: !query.isForAll, reach: own)
        let found = try query.terms.map { try lookup.holders(of: $0) }
        store = lookup.store
        frequencies = found.map(\.frequency)
        isComplete = found.allSatisfy(\.isComplete)
        shortestAside = found.compactMap(\.shortestAside).min()
        var units = query.isForAll ? Self.holdingAll(found, query, store) : Self.holdingAny(found)
        if query.terms.isEmpty, let first = query.allowed.first { units = WeightedUnits(first, weight: 0) }
        for allowed in query.allowed { units = units.among(allowed) }
        self.units = query.known.isEmpty ? units : units.without(query.known)
        bound = isComplete ? self.units.units.count : found.map(\.bound).reduce(0, +)
        isExact = query.excluded.isEmpty && (query.terms.isEmpty || isAlone && found[0].isExact)
    }

    /// The units that may hold every term, some of them perhaps only in the name of their document.
    private static func holdingAll(_ found: [TermHolders], _ query: SearchQuery, _ store: IndexStore) -> WeightedUnits {
        guard let first = found.first else { return WeightedUnits() }
        if found.count == 1 { return first.units }
        var own = WeightedUnits()
        for holders in found { own = own.union(holders.units, max) }
        var units = own
        for (term, holders) in zip(query.terms, found) {
            let named = namedUnits(holders, term, store)
            units = units.intersection(holders.units.union(WeightedUnits(named, weight: 0), max))
        }
        return units
    }

    private static func holdingAny(_ found: [TermHolders]) -> WeightedUnits {
        found.reduce(WeightedUnits()) { $0.union($1.units, +) }
    }

    /// The units of documents whose name may hold a term.
    private static func namedUnits(_ holders: TermHolders, _ term: SearchTerm, _ store: IndexStore) -> [Int] {
        var documents: Set<Int> = []
        var document = 0
        for unit in holders.strong {
            while document + 1 < store.documentStarts.count, store.documentStarts[document + 1] <= unit {
                document += 1
            }
            if store.documentStarts[document] == unit { documents.insert(document) }
        }
        for place in store.manifest.jurisdictions where !place.isNation {
            let name = WrittenQuery.folded(place.name).flatMap { Array(String(Unicode.Scalar($0) ?? " ").utf16) }
            if term.isHeld(by: name) { documents.formUnion(place.first..<place.first + place.count) }
        }
        return documents.sorted().flatMap { store.units(ofDocuments: $0, count: 1) }
    }
}

/// How far lists are read before texts are.
struct ListReach {
    /// Whether the strong parts of long lists will do.
    var isBrief = false
    /// How many units a long list names, at most, that is read only to narrow others down: the first time, what takes less
    /// than ten texts do.
    var affordable = 8192

    /// How many units a list may name for each text that need not be read because of it.
    static let unitsPerText = 1024

    /// A reach that takes in lists worth `texts` texts.
    func widened(toSpare texts: Int) -> ListReach {
        ListReach(isBrief: isBrief, affordable: max(affordable, Self.unitsPerText * texts))
    }
}

/// The units that may hold a term.
struct TermHolders {
    var units = WeightedUnits()
    /// Those that hold it in a marker, heading or title, as far as the lists tell; ascending.
    var strong: [Int] = []
    /// The length of its shortest list, of all its forms together.
    var frequency = 0
    /// How many units there may be.
    var bound = 0
    /// Whether each of them holds it.
    var isExact = true
    /// Whether they are all.
    var isComplete = true
    /// How many units the shortest list names that was left aside although it would narrow them down; nil for none.
    var shortestAside: Int?
}

/// Looks terms up in the lists.
struct TermLookup {
    var store: IndexStore
    /// Whether units count that hold a term only in a label.
    let includesLabels: Bool
    /// How far lists are read.
    let reach: ListReach

    /// The units that may hold a term.
    mutating func holders(of term: SearchTerm) throws -> TermHolders {
        var holders = TermHolders()
        for form in term.forms {
            let found = try self.holders(of: form)
            holders.units = holders.units.union(found.units, max)
            holders.strong = Array(Set(holders.strong + found.strong)).sorted()
            holders.frequency += found.frequency
            holders.bound += found.bound
            holders.isExact = holders.isExact && found.isExact
            holders.isComplete = holders.isComplete && found.isComplete
            holders.shortestAside = [holders.shortestAside, found.shortestAside].compactMap(\.self).min()
        }
        if term.forms.count > 1, !holders.isComplete { holders.isExact = false }
        if holders.isComplete { holders.bound = holders.units.units.count }
        return holders
    }

    /// Reads the shortest list of a form, and narrows it by those lists that need no further file.
    private mutating func holders(of form: SearchForm) throws -> TermHolders {
        var keys = try form.keys.map { try KeyLists(parts: store.lists(for: $0)) }
        keys.sort { $0.count < $1.count }
        guard var shortest = keys.first else { return TermHolders() }
        let isComplete = try read(&shortest, isBrief: reach.isBrief)
        let total = store.manifest.units
        var holders = TermHolders()
        holders.frequency = shortest.count
        holders.units = shortest.weighted(of: total, includesLabels: includesLabels)
        for place in keys.indices.dropFirst() where keys[place].isLong {
            if holders.units.units.count <= SearchEngine.window { break }
            if keys[place].count <= reach.affordable {
                _ = try read(&keys[place], isBrief: false)
                continue
            }
            // Lists stand in the order of their lengths.
            holders.shortestAside = holders.shortestAside ?? keys[place].count
            if PinpointForm.isPinpoint(form.scalars) { try readStrong(&keys[place]) }
        }
        for key in keys.dropFirst() {
            holders.units =
                key.isLong
                ? key.raising(holders.units, of: total)
                : holders.units.intersection(key.weighted(of: total, includesLabels: includesLabels))
        }
        let named = shortest.units(ofStrength: .named)
        holders.strong = keys.dropFirst().reduce(named) { strong, key in
            key.isLong ? strong : WeightedUnits(strong, weight: 0).among(key.units(ofStrength: .named)).units
        }
        holders.isComplete = isComplete
        holders.bound = isComplete ? holders.units.units.count : min(shortest.count, total)
        // Lists of several grams may name a unit more than once: their lengths are counted only once they are merged.
        holders.isExact = form.isExactByKeys && (isComplete || shortest.parts.count == 1)
        return holders
    }

    /// Reads what stands in files of its own; without the plain lists where the strong ones name enough units.
    private mutating func read(_ key: inout KeyLists, isBrief: Bool) throws -> Bool {
        guard key.isLong else { return true }
        try readStrong(&key)
        let found = key.parts.reduce(0) { $0 + $1.lists.groups.dropFirst().reduce(0) { $0 + ($1?.count ?? 0) } }
        if isBrief, found >= SearchEngine.window * 4 { return false }
        for place in key.parts.indices where key.parts[place].lists.isLong {
            let plain = try store.longLists(of: key.parts[place].gram, strong: false)
            key.parts[place].lists.groups[0] = plain.first ?? []
        }
        return true
    }

    /// Reads the strong parts of lists that stand in files of their own.
    private mutating func readStrong(_ key: inout KeyLists) throws {
        for place in key.parts.indices where key.parts[place].lists.isLong {
            let strong = try store.longLists(of: key.parts[place].gram, strong: true)
            for strength in strong.indices.dropFirst() { key.parts[place].lists.groups[strength] = strong[strength] }
        }
    }
}

/// What the lists say of one key.
struct KeyLists {
    /// The grams that it stands for and their lists.
    var parts: [(gram: Gram, lists: GramLists)]
    /// How many units may hold it.
    let count: Int

    init(parts: [(gram: Gram, lists: GramLists)]) {
        self.parts = parts
        if parts.count > 1, !parts.contains(where: \.lists.isLong) {
            let lists = parts.flatMap { $0.lists.groups.prefix(Strength.labelled.rawValue).compactMap { $0 } }
            count = UnitSet(lists).count
        } else {
            count = parts.reduce(0) { $0 + $1.lists.count }
        }
    }

    /// Whether lists stand in files that have not been read.
    var isLong: Bool { parts.contains { $0.lists.isLong } }

    /// How rare it is among `total` units, in hundredths.
    func rarity(of total: Int) -> Int {
        Int((Ranking.rarity(frequency: min(count, total), units: total) * 100).rounded())
    }

    /// The units that have been read, weighted.
    func weighted(of total: Int, includesLabels: Bool) -> WeightedUnits {
        let rarity = rarity(of: total)
        var all = WeightedUnits()
        for strength in Strength.allCases where includesLabels || strength != .labelled {
            all = all.union(WeightedUnits(units(ofStrength: strength), weight: rarity * strength.weight), max)
        }
        return all
    }

    /// Units, each worth more by what is known of a key whose plain list has not been read.
    func raising(_ units: WeightedUnits, of total: Int) -> WeightedUnits {
        let rarity = rarity(of: total)
        let (dense, named) = (UnitSet(lists(ofStrength: .dense)), UnitSet(lists(ofStrength: .named)))
        return units.raised { unit in
            let strength: Strength = named.contains(unit) ? .named : dense.contains(unit) ? .dense : .plain
            return rarity * strength.weight
        }
    }

    /// The units of one strength that have been read, ascending.
    func units(ofStrength strength: Strength) -> [Int] {
        let lists = lists(ofStrength: strength)
        return lists.count > 1 ? UnitSet(lists).ascending : lists.first ?? []
    }

    private func lists(ofStrength strength: Strength) -> [[Int]] {
        parts.compactMap { $0.lists.groups[strength.rawValue] }
    }
}
