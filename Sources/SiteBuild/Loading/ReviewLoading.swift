import PolicyLinking
import PolicyModel

/// From `reviews.yml` to what people said of links and topics.
public enum ReviewLoading {
    /// Reads the reviews of the content folder; a folder without the file has none. Mistakes are errors among the findings.
    public static func load(content: String) -> Reported<[ReviewEntry]> {
        let file = content + "/reviews.yml"
        let text = TextFile.read(file)
        guard let text = text.value else { return Reported([], []) }
        var reader = MappingReader.parse(String(decoding: text.text, as: UTF8.self), file: file)
        let entries = reader.mappings("reviews") { entry(&$0, file: file) }
        reader.rejectUnknownKeys()
        return Reported(entries, reader.diagnostics)
    }

    private static func entry(_ reader: inout MappingReader, file: String) -> ReviewEntry? {
        let verdict: ReviewEntry.Verdict? = reader.choice("verdict")
        let subject = subject(&reader)
        let grade = reader.converted("grade", "1 or 2") { Int($0).flatMap { (1...2).contains($0) ? $0 : nil } }
        let assessment: ClauseLink.Assessment? = reader.choice("assessment")
        let (reviewer, date, words) = (reader.text("reviewer"), reader.date("date"), reader.text("words"))
        reader.rejectUnknownKeys()
        guard let verdict, let subject, let reviewer, let date, let words else {
            reader.report(
                "missing-key", "a review needs verdict, reviewer, date, words, and from and to, or clause and topic",
                about: "verdict", hint: "`tiaowen links --pending` prints entries that only lack the verdict")
            return nil
        }
        return ReviewEntry(
            subject, verdict: verdict, grade: grade, assessment: assessment, reviewer: reviewer, date: date,
            words: words, file: file, line: reader.line)
    }

    private static func subject(_ reader: inout MappingReader) -> ReviewEntry.Subject? {
        let (from, to) = (place("from", &reader), place("to", &reader))
        let (clause, topic, isPrimary) = (place("clause", &reader), reader.text("topic"), reader.flag("primary"))
        if let from, let to { return .counterpart(from: from, to: to) }
        if let clause, let topic { return .topic(clause, topic: topic, isPrimary: isPrimary ?? false) }
        return nil
    }

    /// `zones art-9`.
    private static func place(_ key: String, _ reader: inout MappingReader) -> ReviewEntry.Place? {
        reader.converted(key, "a document's id and a clause's path, with a space between") { text in
            let parts = text.split(separator: " ")
            guard parts.count == 2 else { return nil }
            return ReviewEntry.Place(document: String(parts[0]), clause: String(parts[1]))
        }
    }
}
