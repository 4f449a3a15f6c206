import JSONWriting
import PolicyModel
import SiteBuild
import SitePlanning
import Synchronization

/// The site that is shown: the last one without errors, page by page as it is asked for, and what is wrong since.
///
/// A page is rendered when it is looked at, so that a change shows before the whole site has been built again.
final class LiveSite: Sendable {
    private struct State {
        var generation = 0
        var draft: DraftSite?
        var pages: [String: Page] = [:]
        var files: [String: [UInt8]] = [:]
        var findings: [String] = []
        var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
        var nextListener = 0
    }

    private let state = Mutex(State())

    /// Whether there is anything to show.
    var isReady: Bool { state.withLock { $0.draft != nil } }

    /// Takes a new draft: from now on its pages are shown.
    func take(_ draft: DraftSite, findings: [String]) {
        let pages = Dictionary(draft.plan.pages.map { ($0.route.path, $0) }) { first, _ in first }
        let assets = Dictionary(draft.renderer.assets.map { ($0.path, $0.bytes) }) { first, _ in first }
        state.withLock { state in
            state.generation += 1
            (state.draft, state.pages, state.findings) = (draft, pages, findings)
            state.files.merge(assets) { $1 }
        }
        announce()
    }

    /// Takes all files of the draft that is shown: the search index and the data are those of its texts from now on.
    func take(_ files: [OutputFile], findings: [String]) {
        state.withLock { state in
            state.files = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
            state.findings = findings
        }
        announce()
    }

    /// Takes what is wrong, while the last site stays up.
    func take(findings: [String]) {
        state.withLock { $0.findings = findings }
        announce()
    }

    /// The bytes of a file of the site, and whether it is a page; nil where there is none of this path.
    func file(_ path: String) -> (bytes: [UInt8], generation: Int)? {
        let (draft, page, file, generation) = state.withLock { state in
            (state.draft, state.pages[path], state.files[path], state.generation)
        }
        if let draft, let page { return (draft.renderer.render(page).value.bytes, generation) }
        return file.map { ($0, generation) }
    }

    /// The state now, and each one that follows, as server-sent events (HTML Living Standard, 9.2).
    func events() -> AsyncStream<[UInt8]> {
        let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self, bufferingPolicy: .bufferingNewest(8))
        state.withLock { state in
            let number = state.nextListener
            state.nextListener += 1
            state.listeners[number] = continuation
            continuation.onTermination = { [weak self] _ in
                // Outside of the lock that may be held by whoever ended the stream.
                Task { self?.state.withLock { _ = $0.listeners.removeValue(forKey: number) } }
            }
            continuation.yield(Self.event(state))
        }
        return stream
    }

    private func announce() {
        state.withLock { state in
            let event = Self.event(state)
            for listener in state.listeners.values { listener.yield(event) }
        }
    }

    private static func event(_ state: State) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("generation", state.generation)
            json.field("findings", state.findings)
        }
        return Array("event: state\ndata: ".utf8) + json.bytes + Array("\n\n".utf8)
    }
}
