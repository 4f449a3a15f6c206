import ChineseText
import PolicyModel

/// Reads who issued a document: from its signature, else from its title, else from its history.
struct IssuerReader {
    private let reader: LineReader
    private let main: Division

    /// - Parameter reader: Any reader of the document's source.
    init(_ reader: LineReader, main: Division) {
        self.reader = reader
        self.main = main
    }

    /// The issuers in the order in which the text names them; empty where it names none.
    func issuers(title: String) -> [String] {
        let signed = signatures()
        let stacked = stackedNames()
        if !signed.isEmpty, !signed.allSatisfy(stacked.contains) || signed.count >= stacked.count { return signed }
        if !stacked.isEmpty { return stacked }
        let labelled = WebLabels(reader, main.front)["发文机关"].map(Self.split) ?? []
        if !labelled.isEmpty { return labelled }
        let order = orderIssuer()
        if !order.isEmpty { return order }
        let named = Self.issuers(inTitle: title)
        if !named.isEmpty { return named }
        let announcing = announcementIssuers()
        if !announcing.isEmpty { return announcing }
        let past = fromHistory(title: title)
        return past.isEmpty ? WebLabels(reader, main.front)["发布机构"].map { [$0] } ?? [] : past
    }

    /// The names of a joint document that stand above its title, each on a line (甲局 / 乙厅 / 关于印发…的通知).
    ///
    /// A name over two lines (`国务院` / `办公厅`) is one.
    private func stackedNames() -> [String] {
        let title = main.front.filter { $0.role == .title }.map(\.text)
        let names = title.prefix { reader.isBody($0) && !reader.contains($0, word: "关于") }
        guard names.count > 1, names.count < title.count, names.allSatisfy({ reader.isLonger($0, than: 5) }) else {
            return []
        }
        return names.map { reader.source[$0] }
    }

    /// The names in the signature block, row by row (GB/T 9704-2012, 7.3.5.1: the lead signs first).
    private func signatures() -> [String] {
        let lines = main.closing.filter { $0.role == .signature }.map(\.text) + coverSignatures() + issuerLines()
        var names: [String] = []
        var fragment = ""
        for line in lines {
            let words = reader.words(line)
            guard words.allSatisfy(reader.isBody) else {
                if words.count == 1 { fragment = reader.source[line] }
                continue
            }
            for word in words {
                let name = fragment + reader.source[signer(word)]
                if !names.contains(name) { names.append(name) }
                fragment = ""
            }
        }
        return names
    }

    /// The body that signs: without the note on whose seal it uses (`…办公室（国家知识产权局代章）`).
    private func signer(_ word: Span) -> Span {
        reader.ends(word, with: "章）") || reader.ends(word, with: "章)") ? reader.withoutSecondName(word) : word
    }

    private func coverSignatures() -> [Span] {
        let cover = main.front.filter { $0.role == .cover }
        return cover.dropFirst().map(\.text).filter { line in
            reader.words(line).allSatisfy(reader.isBody) && !reader.ends(line, with: "令")
        }
    }

    private func issuerLines() -> [Span] {
        main.closing.contains { $0.role == .signature } ? [] : main.front.filter { $0.role == .issuer }.map(\.text)
    }

    /// `中华人民共和国国务院令`: the State Council.
    private func orderIssuer() -> [String] {
        for line in main.front where line.role == .cover {
            let text = reader.compact(line.text)
            guard let order = text.firstIndex(ofWord: "令"), text.unicodeScalars.count < 40 else { continue }
            let name = String(text[..<order])
            return [name.ends(with: "国务院") ? "国务院" : name]
        }
        return []
    }

    /// `财政部 税务总局公告2023年第1号`: the bodies of the series.
    private func announcementIssuers() -> [String] {
        let lines = main.front.map { Line(text: $0.text, number: $0.line, headingLevel: 0) }
        let front = LineReader(source: reader.source, lines: lines)
        let numbers = lines.indices.lazy.filter { main.front[$0].role == .documentNumber }
            .compactMap { AnnouncementNumber(front, $0) }
        return numbers.first { !$0.issuers.isEmpty }?.issuers ?? []
    }

    /// `国务院办公厅、中央军委办公厅关于…`: the names before 关于. `等17部门` leaves the lead.
    static func issuers(inTitle title: String) -> [String] {
        let words = ["关于", "印发", "转发"]
        guard let end = words.compactMap({ title.firstIndex(ofWord: $0) }).min() else { return [] }
        var name = String(title[..<end])
        if let others = name.firstIndex(ofWord: "等"), name.ends(with: "部门") || name.ends(with: "单位") {
            name = String(name[..<others])
        }
        let names = split(name)
        return names.allSatisfy(isBody) ? names : []
    }

    /// Whether a name in a title is a body's: `深圳市关于…` names a place.
    private static func isBody(_ name: String) -> Bool {
        let endings = ["局", "部", "委", "会", "厅", "院", "府", "署", "行", "办", "室", "组", "中心", "处", "社"]
        return endings.contains(where: name.ends(with:))
    }

    private static func split(_ names: String) -> [String] {
        names.split(whereSeparator: { $0 == "、" || $0 == " " || $0 == "　" }).map(String.init)
    }

    private func fromHistory(title: String) -> [String] {
        HistorySteps(reader, main.front).issuers(title: title)
    }
}
