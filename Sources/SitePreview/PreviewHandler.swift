import FlyingFox
import Foundation

/// Answers requests for the files of the site that is shown.
struct PreviewHandler: HTTPHandler {
    let site: LiveSite
    let port: UInt16

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        // A page of another host must not read the site through this server (DNS rebinding).
        guard Self.isOwn(host: request.headers[.host], port: port) else {
            return text(HTTPStatusCode(421, phrase: "Misdirected Request"), "this server answers to 127.0.0.1 only\n")
        }
        guard request.method == .GET || request.method == .HEAD else {
            return text(.methodNotAllowed, "only GET and HEAD\n")
        }
        guard let path = RequestedPath.path(of: request.target.path()) else {
            return text(.badRequest, "no such path\n")
        }
        if path.hasPrefix(LiveAssets.folder + "/") { return own(path) }
        if let file = site.file(path) { return response(.ok, path, file, request) }
        if let file = site.file("404.html") { return response(.notFound, "404.html", file, request) }
        return text(.notFound, "no such file\n")
    }

    /// Whether a request's `Host` names this machine.
    static func isOwn(host: String?, port: UInt16) -> Bool {
        let names = ["127.0.0.1", "localhost", "[::1]"]
        return names.contains { name in host == "\(name):\(port)" || port == 80 && host == name }
    }

    private func own(_ path: String) -> HTTPResponse {
        switch path {
        case "\(LiveAssets.folder)/live.js":
            answer(.ok, "text/javascript; charset=utf-8", Array(LiveAssets.script.utf8))
        case "\(LiveAssets.folder)/live.css": answer(.ok, "text/css; charset=utf-8", Array(LiveAssets.style.utf8))
        case "\(LiveAssets.folder)/events":
            HTTPResponse(
                statusCode: .ok, headers: headers("text/event-stream"),
                body: HTTPBodySequence(from: EventSequence(events: site.events())))
        default: text(.notFound, "no such file\n")
        }
    }

    private func response(
        _ status: HTTPStatusCode, _ path: String, _ file: (bytes: [UInt8], generation: Int), _ request: HTTPRequest
    ) -> HTTPResponse {
        let isPage = path.hasSuffix(".html")
        let bytes = isPage ? LiveAssets.added(to: file.bytes, generation: file.generation) : file.bytes
        var answer = answer(status, Self.type(of: path), request.method == .HEAD ? [] : bytes)
        if request.method == .HEAD { answer.headers[.contentLength] = String(bytes.count) }
        return answer
    }

    private func answer(_ status: HTTPStatusCode, _ type: String, _ bytes: [UInt8]) -> HTTPResponse {
        HTTPResponse(statusCode: status, headers: headers(type), body: Data(bytes))
    }

    private func text(_ status: HTTPStatusCode, _ words: String) -> HTTPResponse {
        answer(status, "text/plain; charset=utf-8", Array(words.utf8))
    }

    private func headers(_ type: String) -> HTTPHeaders {
        HTTPHeaders([
            .contentType: type, HTTPHeader("Cache-Control"): "no-store",
            HTTPHeader("X-Content-Type-Options"): "nosniff",
        ])
    }

    private static func type(of path: String) -> String {
        switch path.split(separator: ".").last {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "json", "map": "application/json; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "csv": "text/csv; charset=utf-8"
        case "ics": "text/calendar; charset=utf-8"
        case "xml": "application/xml; charset=utf-8"
        case "txt", "md", "sha256": "text/plain; charset=utf-8"
        default: "application/octet-stream"
        }
    }
}
