import PolicyModel

/// An id for a document that was given none: the file's name where that can stand in an address, else the jurisdiction
/// with year and number of the 发文字号, or with the day.
enum ProposedID {
    static func id(for file: String, _ facts: PolicyMetadata, _ jurisdiction: String?, _ sha256: String) -> String {
        let stem = CorpusLoader.stem(of: file).lowercased()
        if file != "-", WebName.isValid(stem), stem.utf8.contains(where: { $0 >= 0x61 }) { return stem }
        let place = jurisdiction?.lowercased() ?? "policy"
        let figures = facts.documentNumber.map(Self.figures) ?? []
        if !figures.isEmpty { return ([place] + figures).joined(separator: "-") }
        let day = facts.dates.adopted ?? facts.dates.published ?? facts.dates.effective
        return "\(place)-\(day?.description ?? String(sha256.prefix(8)))"
    }

    /// `2018`, `144` of 国函〔2018〕144号; numbers in Chinese figures give none.
    private static func figures(_ number: String) -> [String] {
        number.unicodeScalars.split { !("0"..."9").contains($0) }.map { String($0) }
    }
}
