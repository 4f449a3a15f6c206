import ChineseText
import PolicyModel

/// The steps of a text's history (题注), each with what stands behind its date: `国务院批准`, `卫生部令第3号发布`.
struct HistorySteps {
    private var steps: [String] = []

    init(_ reader: LineReader, _ front: [MarginLine]) {
        for line in front where line.role == .history {
            var cursor = reader.cursor(line.text)
            var start: Int?
            while !cursor.isAtEnd {
                let before = cursor.offset
                guard cursor.takeDate() != nil else {
                    cursor.advance()
                    continue
                }
                if let start { steps.append(reader.compact(Span(start, before))) }
                start = cursor.offset
            }
            if let start {
                steps.append(reader.compact(Span(start, line.text.end)))
            } else if let last = steps.last, Self.outcome(of: last) == nil {
                steps[steps.count - 1] = last + Self.joint(before: reader.source[line.text]) + reader.compact(line.text)
            }
        }
    }

    /// Who issued the text: whoever passed it, but where its first step is only an approval (国务院批准) or a meeting of a
    /// government, whoever made it public (卫生部令第3号发布).
    func issuers(title: String) -> [String] {
        guard let first = steps.first(where: { !Self.bodies(of: $0).isEmpty }) else { return [] }
        var step = first
        if Self.outcome(of: first) == "批准" || isMeetingOfGovernment(first) {
            let publishing = steps.dropFirst().first { later in
                guard let outcome = Self.outcome(of: later), outcome != "通过", outcome != "批准" else { return false }
                return !later.contains("《") && !later.contains("修") && !Self.bodies(of: later).isEmpty
            }
            step = publishing ?? first
        }
        return Self.bodies(of: step).map { Self.withPlace($0, title: title) }
    }

    private func isMeetingOfGovernment(_ step: String) -> Bool {
        step.holds("会议") && !step.holds("人民代表大会") && !step.holds("审判委员会") && !step.holds("检察委员会")
    }

    /// What a step says was done, by the first word that says it.
    private static func outcome(of step: String) -> String? {
        let words = ["发布", "公布", "颁布", "令", "通过", "批准", "修订", "修正"]
        return words.compactMap { word in step.firstIndex(ofWord: word).map { ($0, word) } }.min { $0.0 < $1.0 }?.1
    }

    /// The bodies named in a step; none where it begins with something else.
    private static func bodies(of step: String) -> [String] {
        if step.begins(with: "国务院批准") || step.begins(with: "经国务院批准") { return ["国务院"] }
        guard let outcome = outcome(of: step), let end = step.firstIndex(ofWord: outcome) else { return [] }
        var name = withoutMeeting(String(step[..<end]))
        for suffix in ["审议", "讨论", "公告", "主席团"] where name.ends(with: suffix) {
            name = String(String.UnicodeScalarView(name.unicodeScalars.dropLast(suffix.unicodeScalars.count)))
        }
        return name.split(separator: "、").map { bare(String($0)) }.filter {
            (2..<30).contains($0.unicodeScalars.count) && !$0.holds("根据") && !$0.holds("《")
        }
    }

    /// The body without the meeting at which it acted: `最高人民法院审判委员会第1838次会议` is the court's.
    private static func withoutMeeting(_ name: String) -> String {
        var name = name
        if let assembly = name.firstIndex(ofWord: "届"), let ordinal = name.firstIndex(ofWord: "第"), ordinal < assembly {
            name = String(name[..<ordinal]) + String(name[name.index(after: assembly)...])
        }
        let scalars = Array(name.unicodeScalars)
        if let session = scalars.indices.first(where: { beginsSession(scalars, $0) }) {
            name = String(String.UnicodeScalarView(scalars[..<session]))
        }
        for end in ["审判委员会", "检察委员会", "会议", "政治局"] {
            if let place = name.firstIndex(ofWord: end), place > name.startIndex { name = String(name[..<place]) }
        }
        return name
    }

    /// Whether `第20次`, `2021年第20次`, `第四会议` or the number of an order (`第61号`) begins at a scalar.
    private static func beginsSession(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        guard scalars[index] == "第" || scalars[index].digit != nil || scalars[index].hanDigit != nil else {
            return false
        }
        var cursor = UTF8Cursor(Array(String(String.UnicodeScalarView(scalars[index...])).utf8))
        if let year = cursor.takeNumeral() {
            guard year.length == 4, cursor.take("年") else { return false }
        }
        guard cursor.take("第"), cursor.takeNumeral() != nil else { return false }
        return cursor.take("次") || cursor.take("号") || cursor.take(word: "会议")
    }

    /// 国务院, its ministries and the organs of the state without the state's name, and without 经 before them.
    private static func bare(_ name: String) -> String {
        for prefix in ["中华人民共和国", "经"] where name.begins(with: prefix) {
            let rest = String(String.UnicodeScalarView(name.unicodeScalars.dropFirst(prefix.unicodeScalars.count)))
            let isOfState = ["国家", "中央"].contains(where: rest.begins(with:))
            if isOfState || ["国务院", "部", "总局", "署"].contains(where: rest.ends(with:)) { return rest }
        }
        return name
    }

    /// `省人民政府` takes its place from the title: `江苏省…实施细则`.
    private static func withPlace(_ name: String, title: String) -> String {
        guard let unit = ["省", "市", "县"].first(where: name.begins(with:)),
            let end = title.firstIndex(ofWord: unit), title[..<end].unicodeScalars.count < 8
        else { return name }
        return String(title[..<end]) + name
    }

    /// Names of several bodies, each on a line, are parted; a name or a meeting over two lines is not.
    private static func joint(before line: String) -> String {
        let continuations = ["第", "会议", "常务", "日", "主席团"]
        return continuations.contains(where: line.begins(with:)) ? "" : "、"
    }
}
