import ParallelMapping
import PolicyAnnotation
import PolicyLinking
import PolicyModel
import SitePlanning
import SiteRendering

/// One run from the content to the published site: the place where the stages meet.
public struct Build: Sendable {
    private let content: String
    private let theme: String
    private let output: String
    private let asOf: CivilDate
    private let program: String?
    private let memory: BuildMemory?
    private let kept: KeptParts?
    private let onStage: @Sendable (BuildStage) -> Void

    /// A build from the folders `content` and `theme` to the folder `output`.
    ///
    /// - Parameters:
    ///   - asOf: The day for which it is computed whether a document is in force.
    ///   - program: What the program calls itself, for the quality page.
    ///   - memory: What earlier builds made; without one everything is built each time.
    ///   - kept: What earlier builds of this program read; without it everything is read each time.
    ///   - onStage: Told of each stage as it begins.
    public init(
        content: String, theme: String, output: String, asOf: CivilDate, program: String? = nil,
        memory: BuildMemory? = nil, kept: KeptParts? = nil, onStage: @escaping @Sendable (BuildStage) -> Void = { _ in }
    ) {
        self.content = content
        self.theme = theme
        self.output = output
        self.asOf = asOf
        self.program = program
        self.memory = memory
        self.kept = kept
        self.onStage = onStage
    }

    /// Builds the site and publishes it. Where an error is among the findings, the previous site is left as it was. What is
    /// there already, made from the same input, is not made again: neither a site, nor the pages of a document.
    public func run() -> BuildReport {
        if memory != nil { onStage(.recall) }
        let input = memory.flatMap { _ in fingerprint }
        let record = input.flatMap { _ in memory?.record(of: output) }
        if let input, let record, record.input == input, OutputFolder(output).holdsSite(withManifest: record.manifest) {
            return BuildReport(record)
        }
        let (made, findings) = assembly(recalling: input.flatMap { memory?.annotations(for: output, rules: $0.rules) })
        guard var assembly = made else { return BuildReport(findings: findings) }
        let inputs = input.map { PageInputs(of: assembly.draft, surroundings: $0.surroundings) }
        assembly.kept = inputs.flatMap { inputs in
            record.flatMap { KeptPages(of: $0, in: output, given: inputs, for: assembly.draft.plan) }
        }
        let failures = OutputFolder(output).publish(assembly.paths) { take in
            let isSound = assembly.make(take)
            if isSound { onStage(.write) }
            return isSound
        }
        let report = assembly.report(failures)
        // What was changed while the build ran may have been read before or after.
        if let input, let inputs, let figures = report.figures, fingerprint == input {
            memory?.keep(input, in: output, pageInputs: inputs, findings: report.findings, figures: figures)
        }
        return report
    }

    private var fingerprint: InputFingerprint? {
        InputFingerprint(content: content, theme: theme, asOf: asOf, program: program)
    }

    /// Builds the site and says what publishing it would change, without writing anything.
    public func rehearse() -> (report: BuildReport, plan: PublishingPlan?) {
        let (made, findings) = assembly()
        guard var assembly = made else { return (BuildReport(findings: findings), nil) }
        let plan = OutputFolder(output).plan(assembly.paths) { assembly.make($0) }
        return (assembly.report(plan.diagnostics), plan.value)
    }

    /// Builds the site without writing or keeping any of it.
    public func check() -> BuildReport {
        let (made, findings) = assembly()
        guard var assembly = made else { return BuildReport(findings: findings) }
        _ = assembly.make { _ in }
        return assembly.report()
    }

    /// The site, ready to be made; nil where an error stands in the way.
    ///
    /// - Parameter annotations: What the texts said when they were last read.
    private func assembly(
        recalling annotations: KeptAnnotations? = nil
    ) -> (assembly: SiteAssembly?, findings: [Finding]) {
        let (project, findings) = linkedProject(recalling: annotations)
        return (project.map { SiteAssembly($0, findings: findings, onStage: onStage) }, findings)
    }

    /// Makes the files of the site without writing any; none where an error stands in the way.
    public func files() -> (report: BuildReport, files: [OutputFile]) {
        let drafted = draft()
        guard let draft = drafted.draft else { return (BuildReport(findings: drafted.findings), []) }
        return complete(draft, findings: drafted.findings)
    }

    /// Reads everything and plans the pages, which can then be rendered one by one; nil where an error stands in the way.
    public func draft() -> (draft: DraftSite?, findings: [Finding]) {
        let (project, findings) = linkedProject()
        return (
            project.map { project in
                onStage(.plan)
                return DraftSite(project)
            }, findings
        )
    }

    /// Reads everything and links it; nil where an error stands in the way.
    private func linkedProject(
        recalling annotations: KeptAnnotations? = nil
    ) -> (project: LinkedProject?, findings: [Finding]) {
        var log = FindingLog()

        onStage(.load)
        let settings = log.take(SiteConfiguration.load("\(content)/site.yml"))
        let texts = kept.flatMap { _ in KeptParts.texts(of: content) }
        let read = { Corpus.read(["\(content)/policies"]) }
        let corpus = kept?.corpus(texts, read: read) ?? read()
        log.add(corpus.findings)
        log.add(Admission.diagnostics(of: corpus.policies, to: settings))
        // The two that take longest, where the texts are few.
        let (words, look) = inParallel(
            { kept?.vocabulary(content) ?? VocabularyLoading.load(content: content) },
            { kept?.theme(theme) ?? ThemeLoading.load(theme) })
        let vocabulary = log.take(words)
        let language = log.take(
            kept?.language(content, vocabulary: vocabulary)
                ?? SearchLanguageLoading.load(content: content, vocabulary: vocabulary))
        let reviews = log.take(ReviewLoading.load(content: content))
        let pages = log.take(PageLoading.load("\(content)/pages"))
        let accuracy = log.take(AccuracyLoading.load(content: content))
        let design = log.take(look)
        let book = log.take(AddressBook.load(content: content))
        let addresses = book.isEmpty ? nil : AddressCheck(book, corpus.policies, content: content)
        if let addresses, !corpus.hasErrors { log.add(addresses.diagnostics) }
        // Mistakes in texts and settings do not hide those in reviews.
        guard !log.hasErrors else {
            log.add(ReviewBook(reviews, policies: corpus.policies, topics: vocabulary.topics.map(\.id)).diagnostics)
            return (nil, log.sorted)
        }

        onStage(.link)
        let link = {
            let read = corpus.annotations(with: vocabulary, kept: annotations)
            return inParallel(
                { if let annotations { memory?.keep(annotations, for: output) } },
                { linked(corpus, read, vocabulary, reviews, settings) }
            ).1
        }
        let knowledge = log.take(kept?.knowledge(texts, link: link) ?? link())
        guard !log.hasErrors else { return (nil, log.sorted) }
        let project = LinkedProject(
            knowledge: knowledge, settings: settings, pages: pages, theme: design, language: language,
            making: Making(program: program, accuracy: accuracy), redirections: addresses?.redirections ?? [])
        return (project, log.sorted)
    }

    /// Makes the files of a site and checks them.
    ///
    /// - Parameter findings: What was found while drafting it.
    public func complete(_ draft: DraftSite, findings: [Finding]) -> (report: BuildReport, files: [OutputFile]) {
        var assembly = SiteAssembly(draft, findings: findings, onStage: onStage)
        let made = FileCollection()
        let isSound = assembly.make { made.add($0) }
        return (assembly.report(), isSound ? made.files(inTheOrderOf: assembly.paths) : [])
    }

    /// The documents in the order of the site's jurisdictions, then of their ids, with what their words say and what they
    /// have to do with one another.
    private func linked(
        _ corpus: Corpus, _ annotations: [Annotations], _ vocabulary: Vocabulary, _ reviews: [ReviewEntry],
        _ settings: SiteSettings
    ) -> Reported<KnowledgeBase> {
        let codes = settings.jurisdictions.map(\.code)
        let place = { (policy: Policy) in
            policy.metadata.jurisdiction.flatMap { codes.firstIndex(of: $0) } ?? codes.count
        }
        let documents = zip(corpus.policies, annotations).sorted {
            (place($0.0), $0.0.id) < (place($1.0), $1.0.id)
        }
        let policies = documents.map(\.0)
        let folder = "\(content)/policies/"
        let collections = policies.map { policy in
            settings.collection(
                of: String(decoding: policy.source.file.utf8.dropFirst(folder.utf8.count), as: UTF8.self))
        }
        let compared = collections.map { $0?.isCompared ?? true }
        let linked = CorpusLinks(policies, documents.map(\.1), vocabulary, reviews: reviews, compared: compared)
        let coverage = CoverageReader(
            policies, linked.annotations, linked.links, topics: vocabulary.topics, jurisdictions: codes,
            compared: compared)
        let ids = { (holds: (SiteSettings.Collection) -> Bool) in
            Set(zip(policies, collections).filter { $0.1.map(holds) ?? false }.map(\.0.id))
        }
        return Reported(
            KnowledgeBase(
                policies: policies, annotations: linked.annotations, topics: vocabulary.topics, links: linked.links,
                coverage: coverage.coverage(), jurisdictions: settings.jurisdictions,
                wholeDocuments: ids { !$0.hasClausePages }, unlistedDocuments: ids { !$0.isInRegister },
                documentsWithoutData: ids { !$0.hasData }, asOf: asOf,
                diagnostics: corpus.findings.map(\.diagnostic)),
            linked.diagnostics)
    }
}
