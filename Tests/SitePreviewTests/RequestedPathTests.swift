import Testing

@testable import SitePreview

@Suite("What a request asks for")
struct RequestedPathTests {
    @Test(
        "Files by their paths, folders by their first page",
        arguments: [
            ("/", "index.html"), ("/a.html", "a.html"), ("/a/b/", "a/b/index.html"), ("/%E6%9D%A1.html", "条.html"),
            ("/a%20b", "a b"), ("/...", "..."),
        ])
    func found(target: String, path: String) {
        #expect(RequestedPath.path(of: target) == path)
    }

    @Test(
        "Whatever could lead out of a folder is refused",
        arguments: [
            "", "a", "..", "/..", "/../x", "/a/../x", "/./x", "/%2e%2e/x", "/%2E%2e/x", "/.%2e/x", "/a%2fb", "/a%2F..",
            "/a%5cb", "/a\\b", "/..\\x", "/%00", "/a%00.html", "/a\0", "//etc/passwd", "/a//b", "/%", "/%2", "/%zz",
            "/%ff", "/%c0%ae%c0%ae/x", "/%0d%0aX: y", "http://127.0.0.1/", "*",
        ])
    func refused(target: String) {
        #expect(RequestedPath.path(of: target) == nil)
    }

    @Test("The script goes into the head, and a page without one stays as it is")
    func added() {
        let page = LiveAssets.added(to: Array("<head></head><body></head></body>".utf8), generation: 7)
        let text = String(decoding: page, as: UTF8.self)
        #expect(text.hasPrefix("<head><link rel=\"stylesheet\""))
        #expect(text.contains("live.js?generation=7\" defer></script></head><body></head>"))
        #expect(LiveAssets.added(to: Array("<p>".utf8), generation: 1) == Array("<p>".utf8))
    }

    @Test("Only this machine's names are answered to")
    func hosts() {
        for host in ["127.0.0.1:8000", "localhost:8000", "[::1]:8000"] {
            #expect(PreviewHandler.isOwn(host: host, port: 8000))
        }
        for host in [nil, "", "127.0.0.1", "127.0.0.1:8001", "example.org", "localhost.example.org:8000", "a:8000"] {
            #expect(!PreviewHandler.isOwn(host: host, port: 8000))
        }
    }
}
