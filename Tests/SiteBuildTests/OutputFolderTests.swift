import Foundation
import SitePlanning
import Testing

@testable import SiteBuild

@Suite("The output folder")
struct OutputFolderTests {
    let folder: TemporaryFolder
    let site: OutputFolder

    init() throws {
        folder = try TemporaryFolder()
        site = OutputFolder(folder.path + "/out/site/")
    }

    private func publish(_ files: [String: String]) -> [String] {
        let output = files.sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }
        return site.publish(output).map(\.code)
    }

    private let manifest = "out/site/manifest.sha256"

    @Test("The folder and those above it are made")
    func fresh() {
        #expect(publish(["index.html": "1", "a/b/c.html": "2"]).isEmpty)
        #expect(folder.files == ["out/site/a/b/c.html", "out/site/index.html", manifest])
    }

    @Test("A new site takes the old one's place as a whole, and nothing is left beside it")
    func replaced() {
        _ = publish(["index.html": "1", "old/page.html": "2"])
        #expect(publish(["index.html": "3"]).isEmpty)
        #expect(folder.files == ["out/site/index.html", manifest])
        #expect(folder.text(of: "out/site/index.html") == "3")
    }

    @Test("Files of others in a published site stay, as the same files")
    func foreignFilesStay() throws {
        _ = publish(["index.html": "1"])
        try folder.write("example.org", to: "out/site/CNAME")
        try folder.write("x", to: "out/site/.well-known/y")
        #expect(publish(["index.html": "2"]).isEmpty)
        #expect(folder.text(of: "out/site/CNAME") == "example.org")
        #expect(folder.text(of: "out/site/.well-known/y") == "x")
        #expect(folder.text(of: "out/site/index.html") == "2")
        #expect(publish(["index.html": "3"]).isEmpty)
        #expect(folder.files.count == 4)
    }

    @Test("A folder with files that no build wrote is refused and left alone")
    func foreignFolder() throws {
        try folder.write("thesis", to: "out/site/thesis.txt")
        #expect(publish(["index.html": "1"]) == ["output-not-ours"])
        #expect(folder.files == ["out/site/thesis.txt"])
    }

    @Test("A manifest that no build wrote makes no folder ours")
    func foreignManifest() throws {
        try folder.write("0123  index.html\n", to: manifest)
        #expect(publish(["index.html": "1"]) == ["output-not-ours"])
        #expect(folder.files == [manifest])
    }

    @Test("A page that would replace another's file is refused, and the previous site stays whole")
    func foreignFileInTheWay() throws {
        _ = publish(["index.html": "1"])
        try folder.write("mine", to: "out/site/about.html")
        #expect(publish(["index.html": "2", "about.html": "2"]) == ["output-not-ours"])
        #expect(folder.text(of: "out/site/about.html") == "mine")
        #expect(folder.text(of: "out/site/index.html") == "1")
    }

    @Test("A failure while writing leaves the previous site whole and no litter")
    func failureInTheMiddle() {
        _ = publish(["index.html": "1", "a.html": "1"])
        // `a` cannot be both a file and a folder.
        #expect(publish(["a": "2", "a/b.html": "2", "index.html": "2"]) == ["output-failed"])
        #expect(folder.files == ["out/site/a.html", "out/site/index.html", manifest])
        #expect(folder.text(of: "out/site/index.html") == "1")
        #expect((try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/out")) == ["site"])
    }

    @Test(
        "Files that turn out unfit, or of which one is never made, change nothing and leave no litter",
        arguments: [(areFit: false, codes: [String]()), (true, ["output-failed"])])
    func notMade(areFit: Bool, codes: [String]) {
        _ = publish(["index.html": "1"])
        let failures = site.publish(["index.html", "a.html"]) { take in
            take(OutputFile(path: "index.html", bytes: Array("2".utf8)))
            return areFit
        }
        #expect(failures.map(\.code) == codes)
        #expect(folder.files == ["out/site/index.html", manifest])
        #expect(folder.text(of: "out/site/index.html") == "1")
        #expect((try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/out")) == ["site"])
    }

    @Test("Folders that were made for a site go again where there comes none")
    func noSite() {
        _ = site.publish(["index.html"]) { _ in false }
        #expect((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) == [])
    }

    @Test("A site that is there already is left as it is, to the file")
    func unchanged() throws {
        _ = publish(["index.html": "1"])
        let number = {
            try FileManager.default.attributesOfItem(atPath: folder.path + "/out/site")[.systemFileNumber] as? Int
        }
        let before = try number()
        #expect(publish(["index.html": "1"]).isEmpty)
        #expect(try number() == before)
        #expect(folder.files == ["out/site/index.html", manifest])
    }

    @Test("An altered manifest cannot make a build delete outside the site")
    func alteredManifest() throws {
        _ = publish(["index.html": "1"])
        try folder.write("keep", to: "keep.txt")
        let digest = String(repeating: "0", count: 64)
        let altered = try #require(folder.text(of: manifest)) + "\(digest)  ../../keep.txt\n\(digest)  /etc/hostname\n"
        try folder.write(altered, to: manifest)
        #expect(publish(["index.html": "2"]).isEmpty)
        #expect(folder.text(of: "keep.txt") == "keep")
    }

    @Test("A file in the place of the folder is refused")
    func file() throws {
        try folder.write("x", to: "out/site")
        #expect(publish(["index.html": "1"]) == ["output-not-a-folder"])
        #expect(folder.text(of: "out/site") == "x")
    }

    @Test("A link to the folder stays a link")
    func link() throws {
        try FileManager.default.createDirectory(atPath: folder.path + "/real", withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: folder.path + "/out", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/out/site", withDestinationPath: folder.path + "/real")
        let site = OutputFolder(folder.path + "/out/site")
        #expect(site.publish([OutputFile(path: "index.html", bytes: [])]).isEmpty)
        #expect(folder.files.contains("real/index.html"))
        #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/out/site")) != nil)
    }

    @Test("Paths that lead out of the site or stand twice are refused", arguments: ["../x", "/x", "a//b", "a/./b", ""])
    func badPaths(path: String) {
        #expect(site.publish([OutputFile(path: path, bytes: [])]).map(\.code) == ["output-path"])
        let file = OutputFile(path: "x", bytes: [])
        #expect(site.publish([file, file]).map(\.code) == ["output-path"])
        #expect(folder.files.isEmpty)
    }
}

@Suite("A site after an interrupted build")
struct InterruptedBuildTests {
    let folder: TemporaryFolder
    let site: OutputFolder

    init() throws {
        folder = try TemporaryFolder()
        site = OutputFolder(folder.path + "/site")
    }

    private func publish(_ files: [String: String]) -> [String] {
        let output = files.sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }
        return site.publish(output).map(\.code)
    }

    @Test("What a killed build left beside the site goes with the next one, its second names of others' files too")
    func leftovers() throws {
        _ = publish(["index.html": "1"])
        try folder.write("example.org", to: "site/CNAME")
        let manifest = try #require(folder.text(of: "site/manifest.sha256"))
        try folder.write(manifest, to: "site.tiaowen-staged/manifest.sha256")
        try folder.write("half", to: "site.tiaowen-staged/index.html")
        try FileManager.default.linkItem(
            atPath: folder.path + "/site/CNAME", toPath: folder.path + "/site.tiaowen-staged/CNAME")
        #expect(publish(["index.html": "2"]).isEmpty)
        #expect(folder.files == ["site/CNAME", "site/index.html", "site/manifest.sha256"])
        #expect(folder.text(of: "site/CNAME") == "example.org")
    }

    @Test("A manifest that was half written is removed as well")
    func halfManifest() throws {
        _ = publish(["index.html": "1"])
        try folder.write("# Wri", to: "site.tiaowen-staged/manifest.sha256")
        #expect(publish(["index.html": "2"]).isEmpty)
        #expect(folder.files == ["site/index.html", "site/manifest.sha256"])
    }

    @Test("What a build left that was killed while it made its files goes with the next one")
    func unfinished() throws {
        _ = publish(["index.html": "1"])
        let staged = StagedSite(of: folder.path + "/site")
        try staged.begin(["a.html", "b/c.html"])
        try staged.put(OutputFile(path: "b/c.html", bytes: [1]), isUnchanged: false)
        try folder.write("half", to: "site.tiaowen-staged/manifest.sha256.unfinished")
        #expect(publish(["index.html": "2"]).isEmpty)
        #expect(folder.files == ["site/index.html", "site/manifest.sha256"])
    }

    @Test("Files of others where the new site is to be staged are left alone, and the build says so")
    func foreignFilesAtTheStage() throws {
        _ = publish(["index.html": "1"])
        try folder.write("thesis", to: "site.tiaowen-staged/thesis.txt")
        #expect(publish(["index.html": "2"]) == ["output-failed"])
        #expect(folder.text(of: "site.tiaowen-staged/thesis.txt") == "thesis")
        #expect(folder.text(of: "site/index.html") == "1")
    }

    @Test("A site that an interrupted exchange by renaming had moved away is put back")
    func restored() throws {
        _ = publish(["index.html": "1"])
        try FileManager.default.moveItem(
            atPath: folder.path + "/site", toPath: folder.path + "/site.tiaowen-staged.old")
        // An error of the next build: the previous site must be back all the same.
        #expect(publish(["a": "2", "a/b.html": "2"]) == ["output-failed"])
        #expect(folder.text(of: "site/index.html") == "1")
        #expect(publish(["index.html": "2"]).isEmpty)
        #expect(folder.files == ["site/index.html", "site/manifest.sha256"])
    }

    @Test("Exchanging by renaming ends as exchanging in one step does")
    func exchangedByRenaming() throws {
        try folder.write("1", to: "a/x")
        try folder.write("2", to: "b/x")
        try FolderWriting.exchangeByRenaming(folder.path + "/a", folder.path + "/b")
        #expect(folder.text(of: "b/x") == "1")
        #expect(folder.text(of: "a/x") == "2")
        #expect(folder.files == ["a/x", "b/x"])
    }
}
