import ChineseText
import PolicyModel

/// Reads the facts about a document from its text, and holds them against what is declared.
///
/// Where both say something and differ, the declared fact stands and the difference is reported: never a silent choice.
struct MetadataReader {
    private let source: SourceText
    private let divisions: [Division]
    private let facts: DeclaredFacts
    private let reader: LineReader

    init(source: SourceText, divisions: [Division], facts: DeclaredFacts) {
        self.source = source
        self.divisions = divisions
        self.facts = facts
        reader = LineReader(source: source, lines: [])
    }

    private var main: Division { divisions[0] }

    func metadata() -> Reported<PolicyMetadata> {
        var diagnostics: [Diagnostic] = []
        let labels = WebLabels(reader, main.front)
        let title = settle("title", facts.title, main.title ?? labels["标题"], &diagnostics)
        if title == nil { diagnostics.append(missingTitle) }
        let name = title ?? fallbackTitle
        let issuers = settleIssuers(IssuerReader(reader, main: main).issuers(title: name), &diagnostics)
        let dates = DateFacts(reader, divisions: divisions, labels: labels)
        let history = main.front.filter { $0.role == .history || $0.role == .cover }.map { source[$0.text] }
        let metadata = PolicyMetadata(
            title: name, kind: facts.kind ?? DocumentKindReader.kind(of: name),
            jurisdiction: facts.jurisdiction
                ?? JurisdictionReader.jurisdiction(title: name, issuers: issuers, history: history),
            issuers: issuers,
            documentNumber: settle(
                "document-number", facts.documentNumber, documentNumber ?? labelled(labels), &diagnostics),
            trial: DocumentKindReader.isTrial(name) || dates.force()?.isTrial == true,
            dates: settleDates(dates, &diagnostics),
            recipients: recipients(), aliases: facts.aliases)
        return Reported(metadata, diagnostics)
    }

    private var missingTitle: Diagnostic {
        Diagnostic(
            .warning, "missing-title", "no title was found at the head of the text", file: source.file,
            line: source.bodyLine, hint: "Add `title:` to the front matter.")
    }

    private var fallbackTitle: String { main.front.first.map { source[$0.text] } ?? facts.id }

    private func settle<Fact: Equatable & CustomStringConvertible>(
        _ name: String, _ declared: Fact?, _ stated: Fact?, _ diagnostics: inout [Diagnostic]
    ) -> Fact? {
        if let declared, let stated, declared != stated {
            diagnostics.append(
                Diagnostic(
                    .warning, "fact-conflict", "the front matter says \(name) is \(declared); the text says \(stated)",
                    file: source.file, line: 1,
                    hint:
                        "Remove the fact from the front matter if the text is right; it states only what the text does not."
                ))
        }
        return declared ?? stated
    }

    private func settleIssuers(_ stated: [String], _ diagnostics: inout [Diagnostic]) -> [String] {
        let declared = facts.issuers.isEmpty ? nil : facts.issuers
        return settle("issuers", declared, stated.isEmpty ? nil : stated, &diagnostics) ?? []
    }

    private func settleDates(_ read: DateFacts, _ diagnostics: inout [Diagnostic]) -> PolicyDates {
        let stated = read.dates()
        return PolicyDates(
            adopted: settle("adopted", facts.dates.adopted, stated.adopted, &diagnostics),
            published: settle("published", facts.dates.published, stated.published, &diagnostics),
            effective: settle("effective", facts.dates.effective, stated.effective, &diagnostics),
            expires: settle("expires", facts.dates.expires, stated.expires, &diagnostics))
    }

    /// The number that a page's table gives.
    private func labelled(_ labels: WebLabels) -> String? {
        labels["发文字号"].map { DocumentNumber.number(in: $0) ?? $0 } ?? labels["文号"].flatMap(DocumentNumber.number)
            ?? orderNumber
    }

    /// `（2022年10月27日国家市场监督管理总局令第63号公布　…）`: the order that promulgated the text, where its history names
    /// one order only.
    private var orderNumber: String? {
        let history = main.front.filter { $0.role == .history }.map { reader.compact($0.text) }
        let orders = history.flatMap { OrderNumber.all(in: $0) }
        return orders.count == 1 ? orders[0] : nil
    }

    /// 发文字号 on a line of its own, or the number of the 令 that promulgates the text.
    private var documentNumber: String? {
        let lines = main.front.map { Line(text: $0.text, number: $0.line, headingLevel: 0) }
        let reader = LineReader(source: source, lines: lines)
        if let number = lines.indices.lazy.compactMap({ DocumentNumber(reader, $0)?.text }).first { return number }
        for (index, line) in main.front.enumerated() where line.role == .documentNumber {
            if let number = AnnouncementNumber(reader, index) { return number.text }
        }
        for (index, line) in main.front.enumerated() where line.role == .cover {
            let text = reader.compact(line.text)
            if text.ends(with: "令"), index + 1 < main.front.count {
                let next = reader.compact(main.front[index + 1].text)
                if next.begins(with: "第") || next.begins(with: "（第"), next.contains("号") { return text + next }
            }
        }
        return nil
    }

    /// The addressees of the line that ends in a colon.
    private func recipients() -> [String] {
        main.front.filter { $0.role == .recipients }.flatMap { line -> [String] in
            guard let end = reader.recipientsEnd(line.text) else { return [] }
            return Recipients(reader, Span(line.text.start, end)).names
        }
    }
}
