import ChineseText
import PolicyModel

/// Finds the figures that a text sets: objectives, conditions, periods, validities, fines.
public struct TargetAnnotator: Annotator {
    private let mentions: MentionReader
    private let judge: FigureJudge
    private let metrics: MetricReader
    private let dates: DateJudge

    /// An annotator with the words of `vocabulary/targets.yml`.
    public init(_ vocabulary: Vocabulary) {
        mentions = MentionReader(vocabulary)
        judge = FigureJudge(vocabulary)
        metrics = MetricReader(vocabulary)
        dates = DateJudge(vocabulary)
    }

    /// Adds the document's figures. The lines of its title and of its signature set none.
    public func annotate(_ reading: Reading, into annotations: inout Annotations) {
        var reader = TargetReader(reading, self)
        for sentence in reading.sentences where sentence.passage.provision != nil || !sentence.isHeading {
            let mentions = mentions.mentions(in: reading.cursor(sentence.passage.span))
            guard !mentions.isEmpty else { continue }
            reader.leadIn = sentence.leadIn.map { reading.sentences[$0].passage.span }
            reader.read(mentions, in: sentence.passage)
        }
        annotations.targets += reader.targets
    }

    /// The targets of a document, sentence by sentence and mention by mention.
    private struct TargetReader {
        var targets: [Target] = []
        /// The sentence that introduces the list of which the sentence is an item.
        var leadIn: Span?
        private let reading: Reading
        private let annotator: TargetAnnotator
        private let documentYear: Int?
        private let isStatute: Bool
        /// The goals that each division has stated so far.
        private var goals: [Goals]
        private var place = Passage(division: 0, provision: nil, span: Span(0, 0))
        private var cursor: UTF8Cursor
        private var goal: String?
        private var isPast = false
        /// Behind the sentence's last date, where the words of a metric begin.
        private var behindDate = 0
        /// Where the sentence's last aim ends.
        private var aimEnd: Int?
        /// The figure before, with what was made of it.
        private var last: (figure: Figure, verdict: FigureVerdict, metric: String?)?

        init(_ reading: Reading, _ annotator: TargetAnnotator) {
            self.reading = reading
            self.annotator = annotator
            let dates = reading.policy.metadata.dates
            documentYear = (dates.adopted ?? dates.published ?? dates.effective)?.year
            isStatute = reading.policy.metadata.kind.isStatute
            goals = reading.divisions.map { _ in Goals() }
            cursor = reading.cursor(place.span)
        }

        mutating func read(_ mentions: [Mention], in sentence: Passage) {
            place = sentence
            cursor = reading.cursor(sentence.span)
            let tree = reading.divisions[sentence.division].provisions
            goal = sentence.provision.flatMap { goals[sentence.division].deadline(for: $0, in: tree) }
            isPast = false
            behindDate = 0
            aimEnd = nil
            last = nil
            for mention in mentions {
                switch mention {
                case .date(let date): read(date)
                case .figure(let figure): read(figure)
                case .whole(let start, let end, let partStart): readWhole(Span(start, end), partStart)
                }
            }
        }

        private mutating func read(_ date: DateMention) {
            behindDate = date.end
            if let finding = annotator.dates.finding(date, in: cursor, documentYear: documentYear) {
                add(finding.kind, .at, span: finding.span, deadline: date.text, metric: finding.metric)
            }
            switch annotator.dates.tense(of: date, in: cursor, documentYear: documentYear) {
            case .future:
                goal = date.text
                isPast = false
                if let provision = place.provision, date.isYear {
                    goals[place.division].state(date.text, in: provision)
                }
            case .past: isPast = true
            case .open: break
            }
        }

        /// 最高年龄为：（一）局级岗位的，50周岁: an age alone in its part is what the lead-in says of ages.
        private func limit(_ figure: Figure) -> FigureVerdict? {
            guard figure.measure == .age, let leadIn else { return nil }
            var behind = UTF8Cursor(cursor.bytes, from: figure.end, to: cursor.end)
            guard behind.isAtEnd || behind.next?.endsPart == true,
                trimmingBlanks(cursor.bytes, from: figure.partStart, to: figure.start).isEmpty
            else { return nil }
            behind = reading.cursor(leadIn)
            let words = String(decoding: behind.bytes[leadIn.start..<leadIn.end], as: UTF8.self)
            let span = Span(figure.start, figure.end)
            if words.holds("最高年龄") { return FigureVerdict(kind: .condition, comparator: .atMost, span: span) }
            return words.holds("最低年龄") ? FigureVerdict(kind: .condition, comparator: .atLeast, span: span) : nil
        }

        private mutating func read(_ printed: Figure) {
            let figure = annotator.judge.period(of: printed, in: cursor)
            let isListed = isEnumerated(figure)
            if isListed, figure.measure == .money { return addListed(figure) }
            let setting = FigureSetting(
                sentence: cursor, goal: goal, aimEnd: aimEnd, isPast: isPast, isStatute: isStatute)
            guard let verdict = annotator.judge.verdict(on: figure, in: setting) ?? limit(figure) else {
                return isListed ? addListed(figure) : ()
            }
            if verdict.kind == .objective { aimEnd = figure.end }
            var metric = annotator.metrics.metric(
                around: verdict.span, in: cursor, from: max(figure.partStart, behindDate, behindEnumerated(figure)),
                for: verdict, of: figure
            ).map(reading.text)
            if verdict.kind == .fine, let rate = rate(of: figure, in: verdict.span) { metric = rate + (metric ?? "") }
            last = (figure, verdict, metric)
            add(
                verdict.kind, verdict.comparator, span: verdict.span, deadline: verdict.kind == .objective ? goal : nil,
                metric: metric, value: figure.value, unit: figure.unit)
        }

        /// 每平方米 of 处每平方米十元以上三十元以下罚款, which holds for both bounds.
        private func rate(of figure: Figure, in span: Span) -> String? {
            var end = span.start
            if let last, last.verdict.kind == .fine, last.figure.partStart == figure.partStart,
                last.verdict.span.end == span.start
            {
                end = last.verdict.span.start
            }
            let from = max(figure.partStart, end - 24)
            var part = UTF8Cursor(cursor.bytes, from: figure.partStart, to: end)
            var start: Int?
            while let scalar = part.next {
                // 每日每平方米五十元: both.
                if scalar == "每", part.offset >= from, start == nil { start = part.offset }
                part.advance()
            }
            guard let start, end - start >= 6 else { return nil }
            let words = reading.text(Span(start, end))
            return words.unicodeScalars.allSatisfy(\.isHan) ? words : nil
        }

        /// 工作任务占50%、工作绩效占30%: behind the mark begins what the next one counts.
        private func behindEnumerated(_ figure: Figure) -> Int {
            guard let last = last?.figure, last.end < figure.start else { return 0 }
            var behind = UTF8Cursor(cursor.bytes, from: last.end, to: figure.start)
            return behind.take("、") && !behind.isAtEnd ? behind.offset : 0
        }

        /// 突破1000万元、3000万元、5000万元; 分别为三十年、二十年和十年: what is said of the first figure holds for those behind it.
        private func isEnumerated(_ figure: Figure) -> Bool {
            guard let other = last?.figure, figure.measure == other.measure, figure.rangeEnd == nil,
                figure.start > other.end
            else { return false }
            let isMoney = figure.measure == .money
            guard isMoney || figure.unit == other.unit else { return false }
            var between = UTF8Cursor(cursor.bytes, from: other.end, to: figure.start)
            if between.take("、") { return between.isAtEnd }
            guard !isMoney else { return false }
            return (between.take(word: "或者") || between.take("或") || between.take("和")) && between.isAtEnd
        }

        private mutating func addListed(_ figure: Figure) {
            guard let first = last else { return }
            last?.figure = figure
            add(
                first.verdict.kind, first.verdict.comparator, span: Span(figure.start, figure.end),
                deadline: first.verdict.kind == .objective ? goal : nil, metric: first.metric, value: figure.value,
                unit: figure.unit)
        }

        /// 实现公共服务网点县（市、区）全覆盖 aims at 100 %.
        private mutating func readWhole(_ span: Span, _ partStart: Int) {
            guard let metric = annotator.dates.metricOfWhole(span, in: cursor, from: partStart) else { return }
            add(
                .objective, .equal, span: span, deadline: goal, metric: reading.text(metric), value: 100, unit: "%")
        }

        private mutating func add(
            _ kind: Target.Kind, _ comparator: Target.Comparator, span: Span, deadline: String?, metric: String?,
            value: Double? = nil, unit: String? = nil
        ) {
            targets.append(
                Target(
                    passage: place.part(span), deadline: deadline, metric: metric, comparator: comparator, value: value,
                    unit: unit, kind: kind))
        }
    }
}

extension DocumentKind {
    /// Whether such a text consists of rules throughout.
    fileprivate var isStatute: Bool {
        switch self {
        case .law, .regulation, .rules, .administrativeMeasures, .interpretation: true
        case .opinions, .measures, .plan, .notice, .reply, .decision, .other: false
        }
    }
}
