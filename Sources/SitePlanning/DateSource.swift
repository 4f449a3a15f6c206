import PolicyModel

/// The place of a text that states a day: shown beside the day, so that readers can check it.
public enum DateSource: Sendable {
    /// A provision of the document's own text.
    case provision(Int)
    /// A line before the first provision.
    case front
    /// A line after the last provision: as a rule the signature.
    case closing
}

extension Policy {
    /// Where the document's own text states the day on which it takes effect or expires, read from its end.
    public func source(ofTerm day: CivilDate) -> DateSource? {
        provision(stating: day) ?? margin(stating: day)
    }

    /// Where the document's own text states the day of its signature or publication.
    public func source(ofSignature day: CivilDate) -> DateSource? {
        margin(stating: day) ?? provision(stating: day)
    }

    private func provision(stating day: CivilDate) -> DateSource? {
        let tree = main.provisions
        let forms = day.chineseForms
        return tree.nodes.indices.last { index in
            tree.textLines(of: index).contains { states(forms, in: $0) }
        }.map(DateSource.provision)
    }

    private func margin(stating day: CivilDate) -> DateSource? {
        let forms = day.chineseForms
        if main.closing.contains(where: { states(forms, in: $0.text) }) { return .closing }
        return main.front.contains { states(forms, in: $0.text) } ? .front : nil
    }

    /// Whether one of the forms stands in a line, with or without spaces between its parts.
    private func states(_ forms: [[UInt8]], in span: Span) -> Bool {
        guard source.utf8(span).contains(UInt8(ascii: " ")) else {
            return forms.contains { !source.places(of: $0, in: span).isEmpty }
        }
        let line = source.utf8(span).filter { $0 != UInt8(ascii: " ") }
        return forms.contains { line.contains($0) }
    }
}

extension CivilDate {
    /// The ways in which Chinese texts write the day: `2018年1月1日`, `2018年01月01日`, `二〇一八年一月一日`.
    var chineseForms: [[UInt8]] {
        let padded = description.split(separator: "-")
        let digits = ["\(year)年\(month)月\(day)日", "\(padded[0])年\(padded[1])月\(padded[2])日"]
        let words = ["〇", "○", "零"].map { zero in
            let year = String(year).utf8.map { $0 == UInt8(ascii: "0") ? zero : (Int($0) - 48).chineseWords }.joined()
            return "\(year)年\(month.chineseWords)月\(day.chineseWords)日"
        }
        return (digits + words).map { Array($0.utf8) }
    }
}
