import FlyingFox
import FlyingSocks
import Foundation
import Glibc
import SiteBuild

/// Shows a site while it is worked on: on this machine only, always the last one without errors.
public struct PreviewServer: Sendable {
    private let build: Build
    private let folders: [String]
    private let site = LiveSite()
    private let describe: @Sendable ([Finding]) -> [String]

    /// A server for what `build` makes.
    ///
    /// - Parameters:
    ///   - folders: The folders whose changes are waited for.
    ///   - describe: How findings are told, one text each.
    public init(_ build: Build, watching folders: [String], describe: @escaping @Sendable ([Finding]) -> [String]) {
        self.build = build
        self.folders = folders
        self.describe = describe
    }

    /// Serves until the program is ended.
    ///
    /// - Parameters:
    ///   - port: The first port to try; where it is taken, the next free one of twenty.
    ///   - onReady: Told of the address, when it can be opened.
    ///   - onBuild: Told of the findings after each build.
    public func run(
        port: UInt16, onReady: @escaping @Sendable (String) -> Void, onBuild: @escaping @Sendable ([Finding]) -> Void
    ) async throws {
        let watch = FolderWatch(folders)
        if let draft = redraft(onBuild) { complete(draft, onBuild) }
        let (socket, free) = try Self.freePort(from: port)
        close(socket)
        let server = HTTPServer(
            address: try sockaddr_in.inet(ip4: "127.0.0.1", port: free), logger: .disabled,
            handler: PreviewHandler(site: site, port: free))
        let serving = Task { try await server.run() }
        try await server.waitUntilListening()
        onReady("http://127.0.0.1:\(free)/")
        if let watch {
            let waiting = UncheckedWatch(watch: watch)
            Thread.detachNewThread {
                while true {
                    waiting.watch.wait()
                    var draft = redraft(onBuild)
                    while waiting.watch.wait(atMost: Self.pause) { draft = redraft(onBuild) }
                    if let draft { complete(draft, onBuild) }
                }
            }
        }
        try await serving.value
    }

    /// Milliseconds between showing a draft and building all of it: until then the browser, which has the page to show,
    /// has the machine for itself.
    private static let pause: Int32 = 300

    /// Drafts the site and shows it; nil, with the findings told, where it cannot be drafted.
    private func redraft(_ onBuild: @Sendable ([Finding]) -> Void) -> (draft: DraftSite, findings: [Finding])? {
        let drafted = build.draft()
        guard let draft = drafted.draft else {
            site.take(findings: describe(drafted.findings))
            onBuild(drafted.findings)
            return nil
        }
        site.take(draft, findings: describe(drafted.findings))
        return (draft, drafted.findings)
    }

    /// Builds a draft whole, so that errors of any page are found.
    private func complete(
        _ drafted: (draft: DraftSite, findings: [Finding]), _ onBuild: @Sendable ([Finding]) -> Void
    ) {
        let (report, files) = build.complete(drafted.draft, findings: drafted.findings)
        if report.figures != nil {
            site.take(files, findings: describe(report.findings))
        } else {
            site.take(findings: describe(report.findings))
        }
        onBuild(report.findings)
    }

    /// The first free port, found by taking it for a moment.
    private static func freePort(from first: UInt16) throws -> (socket: Int32, port: UInt16) {
        for port in first...min(.max - 1, first + 20) {
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            let length = socklen_t(MemoryLayout<sockaddr_in>.size)
            let taken = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
            }
            if taken == 0 { return (descriptor, port) }
            close(descriptor)
        }
        throw NoFreePort(first: first)
    }
}

/// All ports that were tried are taken.
public struct NoFreePort: Error, CustomStringConvertible {
    let first: UInt16

    /// In English.
    public var description: String { "the ports \(first) to \(first + 20) are all taken; name another with --port" }
}

/// The watch is handed to one thread, which alone uses it from then on.
private struct UncheckedWatch: @unchecked Sendable {
    let watch: FolderWatch
}
