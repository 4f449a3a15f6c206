import ChineseText
import PolicyModel

/// Finds the lists that a reader works through: conditions, materials, steps, duties, what an assessment looks at.
public struct ChecklistAnnotator: Annotator {
    private let leadIns: LeadInReader
    private let procedures: ProcedureReader

    /// An annotator with the words of `vocabulary/checklists.yml`.
    public init(_ vocabulary: Vocabulary) {
        leadIns = LeadInReader(vocabulary)
        procedures = ProcedureReader(vocabulary)
    }

    /// Adds the document's lists, in the order of their lead-ins.
    public func annotate(_ reading: Reading, into annotations: inout Annotations) {
        var found: [(leadIn: Int, checklist: Checklist)] = []
        for (leadIn, entries) in lists(of: reading) {
            let sentence = reading.sentences[leadIn]
            let cursor = reading.cursor(sentence.passage.span)
            guard let kind = leadIns.kind(of: cursor) else { continue }
            found.append(
                (
                    leadIn,
                    Checklist(
                        kind: kind, leadIn: sentence.passage, subject: leadIns.subject(of: cursor).map(reading.text),
                        items: entries.map { item(of: $0, in: reading.policy) })
                ))
        }
        found += headedLists(in: reading)
        found += proceduresAsProse(in: reading)
        annotations.checklists += found.sorted { $0.leadIn < $1.leadIn }.map(\.checklist)
    }

    /// The provisions that each lead-in introduces, the outermost ones, in order.
    private func lists(of reading: Reading) -> [(leadIn: Int, entries: [Passage])] {
        var lists: [(leadIn: Int, entries: [Passage])] = []
        var places: [Int: Int] = [:]
        for sentence in reading.sentences {
            guard let leadIn = sentence.leadIn, sentence.passage.provision != nil else { continue }
            if let place = places[leadIn] {
                let last = lists[place].entries.last
                guard last?.provision != sentence.passage.provision else { continue }
                lists[place].entries.append(sentence.passage)
            } else {
                places[leadIn] = lists.count
                lists.append((leadIn, [sentence.passage]))
            }
        }
        return lists
    }

    /// Lists whose lead-in is a heading: 三、申报条件, with the conditions numbered below it.
    private func headedLists(in reading: Reading) -> [(leadIn: Int, checklist: Checklist)] {
        reading.sentences.indices.compactMap { index in
            let heading = reading.sentences[index]
            guard heading.isHeading, let provision = heading.passage.provision else { return nil }
            let tree = reading.divisions[heading.passage.division].provisions
            let entries = tree.children(of: provision).filter {
                !tree.nodes[$0].kind.isDivision && tree.nodes[$0].kind != .article
            }
            guard tree.nodes[provision].kind != .chapter, entries.count > 1, tree.nodes[provision].text.isEmpty,
                let kind = leadIns.kind(ofHeading: reading.cursor(heading.passage.span))
            else { return nil }
            let items = entries.map { entry in
                item(
                    of: Passage(division: heading.passage.division, provision: entry, span: heading.passage.span),
                    in: reading.policy)
            }
            return (index, Checklist(kind: kind, leadIn: heading.passage, subject: nil, items: items))
        }
    }

    /// The words of an entry: its heading and the rest of that line, then each further line.
    private func item(of entry: Passage, in policy: Policy) -> Checklist.Item {
        guard let provision = entry.provision else { return Checklist.Item(lines: [entry]) }
        let tree = policy.divisions[entry.division].provisions
        var lines = Array(tree.textLines(of: provision))
        if let heading = tree.nodes[provision].heading {
            if let first = lines.first, isOneLine(heading, first, policy.source) {
                lines[0] = Span(heading.start, first.end)
            } else {
                lines.insert(heading, at: 0)
            }
        }
        return Checklist.Item(lines: lines.map(entry.part))
    }

    private func isOneLine(_ heading: Span, _ text: Span, _ source: SourceText) -> Bool {
        heading.end <= text.start && !source.bytes[heading.end..<text.start].contains(UInt8(ascii: "\n"))
    }
}

extension ChecklistAnnotator {
    /// Procedures without a list below them. 申报程序： stands for the paragraphs after it (浙江第九条); elsewhere a sentence
    /// of at least three steps begins one, and the sentences after it go on with it.
    private func proceduresAsProse(in reading: Reading) -> [(leadIn: Int, checklist: Checklist)] {
        var found: [(leadIn: Int, checklist: Checklist)] = []
        var open: Int?
        var announced: (leadIn: Int, article: Int)?
        for (index, sentence) in reading.sentences.enumerated() {
            guard let provision = sentence.passage.provision, !sentence.isHeading, sentence.leadIn == nil else {
                continue
            }
            let cursor = reading.cursor(sentence.passage.span)
            let tree = reading.divisions[sentence.passage.division].provisions
            if isAnnouncement(cursor, index, reading) {
                announced = tree.clause(holding: provision).map { (index, $0) }
                open = nil
                continue
            }
            guard announced != nil || procedures.isAboutApplication(cursor) else {
                open = nil
                continue
            }
            let steps = procedures.steps(of: cursor)
            let goesOn = open.map { found[$0].checklist.items.last?.lines.last?.provision == provision } ?? false
            if goesOn, let open, procedures.goesOn(cursor, steps: steps) {
                found[open].checklist.items += items(steps, in: sentence)
            } else if let heading = announced, tree.clause(holding: provision) == heading.article, !steps.isEmpty {
                found.append((heading.leadIn, list(from: heading.leadIn, steps, sentence, reading)))
                open = found.count - 1
                announced = nil
            } else if procedures.isProcedure(cursor, steps: steps) {
                found.append((index, list(from: index, steps, sentence, reading)))
                open = found.count - 1
            } else {
                open = nil
            }
        }
        return found
    }

    private func items(_ steps: [Span], in sentence: Sentence) -> [Checklist.Item] {
        steps.map { Checklist.Item(lines: [sentence.passage.part($0)]) }
    }

    /// 申报程序： with nothing numbered below it.
    private func isAnnouncement(_ cursor: UTF8Cursor, _ index: Int, _ reading: Reading) -> Bool {
        let next = index + 1
        guard next < reading.sentences.count, reading.sentences[next].leadIn != index else { return false }
        return cursor.endsInColon && leadIns.kind(of: cursor) == .steps
    }

    private func list(from leadIn: Int, _ steps: [Span], _ sentence: Sentence, _ reading: Reading) -> Checklist {
        let subject = procedures.subject(of: reading.cursor(sentence.passage.span))
        return Checklist(
            kind: .steps, leadIn: reading.sentences[leadIn].passage, subject: subject.map(reading.text),
            items: items(steps, in: sentence))
    }
}
