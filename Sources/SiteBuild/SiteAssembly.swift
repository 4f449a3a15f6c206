import ParallelMapping
import PolicyModel
import SitePlanning
import SiteRendering
import SiteSearch
import Synchronization

/// The files of a site as they are made: first what draws on the whole corpus at once, then page by page.
///
/// A page is made, its links are noted, and it is handed on: none is held. Only so can a site with a page for each of a
/// hundred thousand clauses be made in little memory.
struct SiteAssembly {
    /// The paths of all files, known before any page is made, in the order of the site.
    let paths: [String]
    /// What is planned.
    let draft: DraftSite
    /// Pages that need not be made, for they are there.
    var kept: KeptPages?
    private let figures: SiteFigures
    private let moved: MovedPages
    private let onStage: @Sendable (BuildStage) -> Void
    private var ready: [OutputFile]
    private var isMade = false
    private var log = FindingLog()

    /// Plans the pages and makes what is no page: the index and the data. The index asks for no plan, and planning leaves
    /// cores idle: both are done at once.
    ///
    /// - Parameter findings: What was found while reading the project.
    init(_ project: LinkedProject, findings: [Finding], onStage: @escaping @Sendable (BuildStage) -> Void) {
        onStage(.plan)
        let (index, (draft, data)) = inParallel(
            { TriedIndex(of: project) },
            {
                let draft = DraftSite(project)
                onStage(.index)
                return (draft, Self.data(of: draft))
            })
        self.init(draft, index, data, findings: findings, onStage: onStage)
    }

    /// Makes what is no page of a site that is planned.
    ///
    /// - Parameter findings: What was found while drafting the site.
    init(_ draft: DraftSite, findings: [Finding], onStage: @escaping @Sendable (BuildStage) -> Void) {
        onStage(.index)
        let (index, data) = inParallel({ TriedIndex(of: draft.project) }, { Self.data(of: draft) })
        self.init(draft, index, data, findings: findings, onStage: onStage)
    }

    private static func data(of draft: DraftSite) -> [OutputFile] {
        draft.renderer.assets + draft.renderer.webFiles + DataExports.files(of: draft.plan)
    }

    private init(
        _ draft: DraftSite, _ index: TriedIndex, _ data: [OutputFile], findings: [Finding],
        onStage: @escaping @Sendable (BuildStage) -> Void
    ) {
        self.draft = draft
        self.onStage = onStage
        log.add(findings)
        log.add(index.misses)
        let pages = draft.plan.pages.map(\.route.path)
        let made = index.files + data
        moved = MovedPages(
            draft.project.redirections, among: pages + made.map(\.path), settings: draft.project.settings)
        ready = made + moved.pages
        paths = pages + ready.map(\.path)
        figures = SiteFigures(of: draft, files: paths.count, made)
    }

    /// Makes the pages and hands every file on, from several threads at once; once only.
    ///
    /// - Returns: Whether the site is sound: no error was found in it, nor before.
    mutating func make(_ take: @escaping @Sendable (OutputFile) -> Void) -> Bool {
        isMade = true
        let links = LinkCheck(
            paths, baseURL: draft.project.settings.baseURL, basePath: draft.project.settings.basePath)
        onStage(.render)
        _ = ready.mapInParallel { file in
            var known = LinkCheck.Known()
            links.read(file, known: &known)
            take(file)
        }
        ready = []
        let (plan, renderer, moved, kept) = (draft.plan, draft.renderer, moved, kept)
        let runs = LinkCheck.neighbours(among: plan.pages.map(\.route.path))
        // The pages that draw on all documents stand last and take longest: begun last, they would have one core wait.
        let found = runs.reversed().mapInParallel { run in
            var known = LinkCheck.Known()
            return plan.pages[run].flatMap { page in
                let rendered = kept?.file(of: page).map { Reported($0) } ?? moved.marked(renderer.render(page))
                links.read(rendered.value, known: &known)
                take(rendered.value)
                return rendered.diagnostics
            }
        }
        onStage(.check)
        for diagnostics in found { log.add(diagnostics) }
        log.add(links.diagnostics())
        return !log.hasErrors
    }

    /// What was made and found, with what went wrong afterwards. Pages that nobody could take are made all the same: what
    /// is wrong with them is not to come out one run later.
    mutating func report(_ failures: [Diagnostic] = []) -> BuildReport {
        if !isMade { _ = make { _ in } }
        // The findings of the site come first, sorted by place; failures of the folder stand behind them.
        let findings = log.sorted + failures.map { Finding($0) }
        let isDone = failures.isEmpty && !log.hasErrors
        guard isDone else { return BuildReport(findings: findings) }
        return BuildReport(draft, figures, keptPages: kept?.count ?? 0, findings: findings)
    }
}

/// The search index of a site, tried at once.
private struct TriedIndex: Sendable {
    let files: [OutputFile]
    /// What it does not find though it should.
    let misses: [Diagnostic]

    init(of project: LinkedProject) {
        files = SearchIndex.build(project.knowledge, language: project.language)
        misses = SearchIndex.selfTest(files, of: project.knowledge)
    }
}

/// Files that are held, from whichever thread they come.
final class FileCollection: Sendable {
    private let held = Mutex<[String: OutputFile]>([:])

    /// Adds a file.
    func add(_ file: OutputFile) { held.withLock { $0[file.path] = file } }

    /// The files with these paths.
    func files(inTheOrderOf paths: [String]) -> [OutputFile] {
        let held = held.withLock { $0 }
        return paths.compactMap { held[$0] }
    }
}
