import ChineseText
import PolicyModel

/// Reads a document's dates from its text.
struct DateFacts {
    private let reader: LineReader
    private let divisions: [Division]
    private let labels: WebLabels

    init(_ reader: LineReader, divisions: [Division], labels: WebLabels) {
        self.reader = reader
        self.divisions = divisions
        self.labels = labels
    }

    func dates() -> PolicyDates {
        var dates = PolicyDates(adopted: adopted(), published: published())
        let force = force()
        switch force?.begin {
        case .on(let day): dates.effective = day
        case .fromPublication:
            dates.effective = historyDate(where: comesIntoForce) ?? dates.published ?? dates.adopted
        case nil: dates.effective = historyDate(where: comesIntoForce) ?? historyDate(where: isInForceWhenPublished)
        }
        switch force?.end {
        case .on(let day): dates.expires = day
        case .afterYears(let years): dates.expires = dates.effective.flatMap { $0.lastDay(ofYears: years) }
        case nil: break
        }
        return dates
    }

    /// The date of the signature, of the cover, under the title, or of the first step of the history.
    private func adopted() -> CivilDate? {
        let main = divisions[0]
        let closing = main.closing.last { $0.role == .date }.flatMap { date(at: $0.text) }
        let front = main.front.first { $0.role == .date }.flatMap { date(at: $0.text) }
        let labelled = (labels["成文日期"] ?? labels["发文日期"]).flatMap(Self.date)
        return closing ?? cover ?? front ?? labelled ?? jointAdoption ?? historyDate { !comesIntoForce($0) }
    }

    /// The later day where the two highest courts pass an interpretation, each at a meeting of its own: it exists with the
    /// second.
    private var jointAdoption: CivilDate? {
        let words: [StaticString] = ["审判委员会", "检察委员会"]
        let lines = divisions[0].front.filter { $0.role == .history }.map(\.text)
        let steps = words.map { word in
            lines.first { reader.contains($0, word: word) && !reader.contains($0, "《") }.flatMap { date(at: $0) }
        }
        guard let court = steps[0], let procuratorate = steps[1] else { return nil }
        return max(court, procuratorate)
    }

    /// The date under the 令 or the notice that publishes the text.
    private var cover: CivilDate? {
        divisions[0].front.reversed().lazy.filter { $0.role == .cover }.compactMap { date(at: $0.text) }.first
    }

    private func published() -> CivilDate? {
        if let labelled = (labels["发布日期"] ?? labels["公布日期"]).flatMap(Self.date) { return labelled }
        if let cover, isPublishedByCover { return cover }
        return historyDate { reader.contains($0, word: "公布") || reader.contains($0, word: "发布") }
    }

    /// Whether the cover makes the text public (令, 公告, 现予公布): a notice that hands it on to some (印发给你们) does not,
    /// and bears the day of its signature only.
    private var isPublishedByCover: Bool {
        let words: [StaticString] = ["公布", "发布", "颁布"]
        return divisions[0].front.contains { line in
            guard line.role == .cover else { return false }
            let isOrder = reader.ends(line.text, with: "令") || reader.ends(line.text, with: "公告")
            return isOrder || words.contains { isSaid($0, in: line.text) }
        }
    }

    /// Whether the line says the word outside the titles that it names (《信息发布管理办法》).
    private func isSaid(_ word: StaticString, in line: Span) -> Bool {
        var rest = line
        while let place = reader.find(word, in: rest) {
            let before = Span(line.start, place)
            if count("《", in: before) <= count("》", in: before) { return true }
            rest = Span(place + word.utf8CodeUnitCount, line.end)
        }
        return false
    }

    private func count(_ scalar: Unicode.Scalar, in span: Span) -> Int {
        var cursor = reader.cursor(span)
        var count = 0
        while let next = cursor.next {
            if next == scalar { count += 1 }
            cursor.advance()
        }
        return count
    }

    /// `2009年10月16日 施行`: a step of the history that states the day of effect and nothing else.
    private func comesIntoForce(_ step: Span) -> Bool {
        var cursor = reader.cursor(step)
        cursor.skip { $0.isBlank || $0 == "起" }
        return cursor.take(word: "施行") || cursor.take(word: "实施") || cursor.take(word: "生效")
    }

    /// `全国人民代表大会公告公布施行`: published and in force on one day.
    private func isInForceWhenPublished(_ step: Span) -> Bool {
        let words: [StaticString] = ["公布施行", "发布施行", "公布实施", "发布实施", "公布之日施行", "发布之日施行"]
        return !reader.contains(step, "《") && words.contains { reader.contains(step, word: $0) }
    }

    /// The first date of the history whose step satisfies `condition`; a step ends at white space or punctuation.
    private func historyDate(where condition: (Span) -> Bool) -> CivilDate? {
        for line in divisions[0].front where line.role == .history {
            var cursor = reader.cursor(line.text)
            while !cursor.isAtEnd {
                guard let date = cursor.takeDate() else {
                    cursor.advance()
                    continue
                }
                var end = cursor
                end.skipBlanks()
                end.skip { $0 != "　" && $0 != "。" && $0 != "，" && $0 != "；" && $0 != "）" }
                if condition(Span(cursor.offset, end.offset)) { return date }
            }
        }
        return nil
    }

    /// What the text says of its force: in its own closing provisions, or where it has none, in those of the text that
    /// it carries, or on its cover.
    func force() -> ForceClause? {
        let main = divisions[0]
        let carried = main.provisions.nodes.isEmpty ? divisions.dropFirst().prefix(1) : []
        for division in [main] + carried {
            let conclusion = division.closing.filter { $0.role == .other }.map(\.text)
            let lines = (division.provisions.textLines.suffix(24) + conclusion).reversed()
            let clauses = lines.lazy.compactMap { ForceClause(reader, $0) }
            if let own = clauses.first(where: \.isOwn) ?? clauses.first { return own }
        }
        return (main.front.filter { $0.role == .cover || $0.role == .preamble || $0.role == .recipients }.map(\.text))
            .lazy
            .compactMap { ForceClause(reader, $0) }.first
    }

    private func date(at span: Span) -> CivilDate? {
        var cursor = reader.cursor(span)
        cursor.skip { $0.isBlank || $0 == "（" || $0 == "(" }
        return cursor.takeDate()
    }

    private static func date(_ text: String) -> CivilDate? {
        var cursor = UTF8Cursor(Array(text.utf8))
        cursor.skipBlanks()
        return cursor.takeDate()
    }
}

extension CivilDate {
    /// The last of `years` whole years that begin on this day: five years from 2023-01-01 end on 2027-12-31.
    func lastDay(ofYears years: Int) -> CivilDate? {
        if month == 1, day == 1 { return CivilDate(year: year + years - 1, month: 12, day: 31) }
        if day > 1 { return CivilDate(year: year + years, month: month, day: day - 1) }
        for last in [31, 30, 29, 28] {
            if let date = CivilDate(year: year + years, month: month - 1, day: last) { return date }
        }
        return nil
    }
}
