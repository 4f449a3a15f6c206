import Glibc
import SitePlanning

/// A new site beside the old one, before the two exchange their places; afterwards it is the old one.
///
/// A list of its files is written first, in the place of the manifest, so that a later run knows which may be removed.
struct StagedSite {
    private let site: String
    private let path: String

    /// The staged site of the folder `site`. Its name is always the same: the lock sees to it that there is one at most.
    init(of site: String) {
        self.site = site
        path = Self.path(of: site)
    }

    /// Where the staged site of the folder `site` lies while there is one.
    static func path(of site: String) -> String { site + ".tiaowen-staged" }

    /// Removes what an interrupted run left, and puts the site back where that run had moved it.
    func clear() throws(SystemFailure) {
        try FolderWriting.restore(site, from: path)
        guard FolderWriting.exists(path) else { return }
        let listed = OutputManifest(folder: path)?.paths ?? [OutputManifest.path]
        let secondNames = try FolderEntry.files(below: path).filter { !listed.contains($0) && isSameFile($0) }
        remove(listed.union(secondNames))
        if FolderWriting.exists(path) {
            throw SystemFailure(reason: "“\(path)” holds files that tiaowen did not write; move them away")
        }
    }

    /// Makes the folder, and in it the list of what is to come.
    func begin(_ paths: [String]) throws(SystemFailure) {
        try FolderWriting.makeFolders(path)
        let announced = OutputManifest.file(announcing: paths + [Self.unfinishedManifest])
        try FolderWriting.write(announced.parts, to: "\(path)/\(OutputManifest.path)")
    }

    /// Puts one file in its place, from any thread; one that stays as it is is taken from the site.
    func put(_ file: OutputFile, isUnchanged: Bool) throws(SystemFailure) {
        let place = "\(path)/\(file.path)"
        if isUnchanged {
            try FolderWriting.keep("\(site)/\(file.path)", as: place, holding: file.parts)
        } else {
            try FolderWriting.write(file.parts, to: place)
        }
    }

    /// Takes the files of others along, and puts the manifest of what has been made in the place of the list.
    func finish(_ manifest: OutputFile, foreign: [String]) throws(SystemFailure) {
        for file in foreign { try FolderWriting.link("\(site)/\(file)", as: "\(path)/\(file)") }
        let unfinished = "\(path)/\(Self.unfinishedManifest)"
        try FolderWriting.write(manifest.parts, to: unfinished)
        try FolderWriting.move(unfinished, to: "\(path)/\(OutputManifest.path)")
    }

    /// Where the manifest is written before it takes the place of the list, in which it stands.
    private static let unfinishedManifest = OutputManifest.path + ".unfinished"

    /// The first file that is missing, too much, or not as long as it must be; nil where all is well.
    func firstFault(_ files: [(path: String, size: Int)], foreign: [String]) throws(SystemFailure) -> String? {
        var sizes: [String: Int?] = [:]
        for file in files { sizes[file.path] = file.size }
        for file in foreign { sizes.updateValue(nil, forKey: file) }
        for file in try FolderEntry.files(below: path) {
            guard let size = sizes.removeValue(forKey: file) else { return file }
            if let size, Self.size(of: "\(path)/\(file)") != size { return file }
        }
        return sizes.keys.min()
    }

    /// Puts the site in its place, in the place of the previous one if there is one.
    func takePlace(ofPrevious: Bool) throws(SystemFailure) {
        if ofPrevious {
            try FolderWriting.exchange(path, site)
        } else {
            try FolderWriting.move(path, to: site)
        }
    }

    /// Removes the named files, then the folders that are empty. The manifest goes last: while a file is left, it must
    /// tell a later run that the file may go.
    func remove(_ files: some Sequence<String>) {
        let manifests = [Self.unfinishedManifest, OutputManifest.path]
        FolderWriting.remove(files.filter { !manifests.contains($0) } + manifests, below: path)
    }

    /// Whether a staged file is the site's file of the same path under a second name.
    private func isSameFile(_ file: String) -> Bool {
        var (one, other) = (stat(), stat())
        guard lstat("\(path)/\(file)", &one) == 0, lstat("\(site)/\(file)", &other) == 0 else { return false }
        return one.st_ino == other.st_ino && one.st_dev == other.st_dev
    }

    private static func size(of path: String) -> Int? {
        var status = stat()
        return lstat(path, &status) == 0 ? Int(status.st_size) : nil
    }
}
