import PolicyModel
import SitePlanning
import Testing

@testable import SiteBuild

@Suite("Links")
struct LinkCheckTests {
    private func check(_ html: String, baseURL: String? = nil) -> [String] {
        let files = [
            OutputFile(path: "en/a/page.html", bytes: Array(html.utf8)),
            OutputFile(path: "index.html", bytes: Array(#"<h1 id="top">…</h1><p id='art-9.item-2'>…</p>"#.utf8)),
            OutputFile(path: "条 文.html", bytes: []), OutputFile(path: "data/a.json", bytes: []),
        ]
        return diagnostics(of: files, baseURL: baseURL).map(\.message.description)
    }

    /// What is found when the files are read in their order; neighbours share what is known.
    private func diagnostics(of files: [OutputFile], baseURL: String?, basePath: String? = nil) -> [Diagnostic] {
        let paths = files.map(\.path)
        let check = LinkCheck(paths, baseURL: baseURL, basePath: basePath)
        for run in LinkCheck.neighbours(among: paths) {
            var known = LinkCheck.Known()
            for file in files[run] { check.read(file, known: &known) }
        }
        return check.diagnostics()
    }

    @Test(
        "References that lead somewhere are accepted",
        arguments: [
            "../../index.html", "../../index.html#top", "../../index.html#art-9.item-2", "../../index.html?q=%20#top",
            "../../%E6%9D%A1%20%E6%96%87.html", "./page.html", "page.html#here", "#here", "../../data/a.json",
            "https://example.org/x", "mailto:a@example.org",
        ])
    func good(reference: String) {
        #expect(check(#"<a id="here" class=x href="\#(reference)">…</a>"#).isEmpty)
    }

    @Test(
        "References that lead nowhere are found",
        arguments: [
            ("../index.html", "leads to no file"), ("../../index.html#none", "leads to no place on the page"),
            ("#none", "leads to no place on the page"), ("../../", "names a folder, which opens no page from disk"),
            ("../../../index.html", "leads out of the site"), ("/index.html", "leads out of the site"),
            ("//example.org/", "leads out of the site"), ("%zz.html", "leads out of the site"),
        ])
    func bad(reference: String, reason: String) {
        #expect(check(#"<a href='\#(reference)'>…</a>"#) == ["the reference “\(reference)” \(reason)"])
    }

    @Test("Only the page for lost addresses may begin at the server's root, below the site's own path")
    func lost() {
        let page = { OutputFile(path: $0, bytes: Array(#"<a href="/p/a.html">…</a><a href="/a.html">…</a>"#.utf8)) }
        let files = [page("404.html"), page("b.html"), OutputFile(path: "a.html", bytes: [])]
        let found = diagnostics(of: files, baseURL: "https://example.org/p/", basePath: "/p/")
        #expect(found.map(\.file) == ["404.html", "b.html", "b.html"])
        #expect(found.first?.message.description == "the reference “/a.html” leads out of the site")
    }

    @Test("Scripts, styles, images and forms are followed like links")
    func otherElements() {
        let html = #"<link href="x.css"><script src=x.js></script><img alt="a>b" src="x.png"/><form action="x.html">"#
        #expect(check(html).count == 4)
    }

    @Test("What stands in comments and scripts is no element")
    func noElements() {
        #expect(check(#"<!-- <a href="x"> --><script>if (a<b) "<a href='y'>"</script>"#).isEmpty)
    }

    @Test("References below the site's own address are followed")
    func ownAddress() {
        let base = "https://example.org/p/"
        #expect(check(#"<link rel="canonical" href="https://example.org/p/index.html">"#, baseURL: base).isEmpty)
        #expect(check(#"<link rel="canonical" href="https://example.org/p/none.html">"#, baseURL: base).count == 1)
    }

    @Test("An id that two elements have is found")
    func repeatedAnchor() {
        #expect(check(#"<p id="a"><p id="b"><p id="a">"#) == ["two elements have the id “a”"])
    }

    @Test("A place may be on a page that is read later, and each page is told what it lacks")
    func placesOnLaterPages() {
        let files = [("a.html", "b.html#x"), ("b.html", "a.html#none"), ("c.html", "b.html#none")].map {
            path, reference in
            OutputFile(path: path, bytes: Array(#"<p id="x"><a href="\#(reference)">…</a>"#.utf8))
        }
        let found = diagnostics(of: files, baseURL: nil)
        #expect(found.map(\.file) == ["b.html", "c.html"])
        #expect(found.map(\.code) == ["broken-link", "broken-link"])
    }

    @Test("Escaped characters in a reference are read")
    func escaped() {
        #expect(check(#"<a href="../../index.html?a=1&amp;b=2#top">…</a>"#).isEmpty)
    }

    @Test(
        "A page that breaks off in the middle of a tag ends the scan",
        arguments: ["<", "<a", "<a href", "<a href=", "<a href='x", "<!--"])
    func broken(html: String) {
        #expect(check(html).count <= 1)
    }
}
