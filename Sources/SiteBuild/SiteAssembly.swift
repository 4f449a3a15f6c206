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
    private let draft: DraftSite
    private let figures: SiteFigures
    private let moved: MovedPages
    private let onStage: @Sendable (BuildStage) -> Void
    private var ready: [OutputFile]
    private var isMade = false
    private var log = FindingLog()

    /// Makes what is no page: the index, tried at once, and the data.
    ///
    /// - Parameter findings: What was found while drafting the site.
    init(_ draft: DraftSite, findings: [Finding], onStage: @escaping @Sendable (BuildStage) -> Void) {
        self.draft = draft
        self.onStage = onStage
        log.add(findings)
        onStage(.index)
        let ((index, notFound), data) = inParallel(
            {
                let index = SearchIndex.build(draft.knowledge, language: draft.language)
                return (index, SearchIndex.selfTest(index, of: draft.knowledge))
            },
            { draft.renderer.assets + draft.renderer.webFiles + DataExports.files(of: draft.plan) })
        log.add(notFound)
        let pages = draft.plan.pages.map(\.route.path)
        let made = index + data
        moved = MovedPages(draft.redirections, among: pages + made.map(\.path), settings: draft.settings)
        ready = made + moved.pages
        paths = pages + ready.map(\.path)
        figures = SiteFigures(of: draft, files: paths.count, made)
    }

    /// Makes the pages and hands every file on, from several threads at once; once only.
    ///
    /// - Returns: Whether the site is sound: no error was found in it, nor before.
    mutating func make(_ take: @escaping @Sendable (OutputFile) -> Void) -> Bool {
        isMade = true
        let links = LinkCheck(paths, baseURL: draft.settings.baseURL, basePath: draft.settings.basePath)
        onStage(.render)
        _ = ready.mapInParallel { file in
            var known = LinkCheck.Known()
            links.read(file, known: &known)
            take(file)
        }
        ready = []
        let (plan, renderer, moved) = (draft.plan, draft.renderer, moved)
        let runs = LinkCheck.neighbours(among: plan.pages.map(\.route.path))
        let found = runs.mapInParallel { run in
            var known = LinkCheck.Known()
            return plan.pages[run].flatMap { page in
                let rendered = renderer.render(page)
                let file = moved.marked(rendered.value)
                links.read(file, known: &known)
                take(file)
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
        return isDone ? BuildReport(draft.knowledge, figures, findings: findings) : BuildReport(findings: findings)
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
