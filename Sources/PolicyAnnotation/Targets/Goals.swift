import PolicyModel

/// By when the goals of a document are to be reached, as far as it has been read.
///
/// 到2030年 in the text of a provision holds for the rest of that text and for the list below it: the national opinions
/// state the year in （三） and the figures in its bullets. Where a text names two years, neither governs the list.
struct Goals {
    private var running: [Int: String] = [:]
    private var stated: [Int: Set<String>] = [:]

    /// The provision's text names a year by which its goals are to be reached.
    mutating func state(_ deadline: String, in provision: Int) {
        running[provision] = deadline
        stated[provision, default: []].insert(deadline)
    }

    /// The deadline that holds for a sentence of the provision that names none.
    func deadline(for provision: Int, in tree: ProvisionTree) -> String? {
        if running.isEmpty { return nil }
        if let own = running[provision] { return own }
        var next = tree.nodes[provision].parent
        while let parent = next {
            if let deadlines = stated[parent] { return deadlines.count == 1 ? deadlines.first : nil }
            next = tree.nodes[parent].parent
        }
        return nil
    }
}
