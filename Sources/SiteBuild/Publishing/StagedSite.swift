import Glibc
import ParallelMapping
import SitePlanning

/// A new site beside the old one, before the two exchange their places; afterwards it is the old one.
///
/// Its manifest is written first, so that a later run knows which of its files may be removed.
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

    /// Writes the files; those that stay as they are and those of others are taken from the site.
    func write(_ files: [OutputFile], _ plan: PublishingPlan, foreign: [String]) throws(SystemFailure) {
        try FolderWriting.makeFolders(path)
        // The manifest before all others.
        let first = min(1, files.count)
        for group in [files[..<first], files[first...]] {
            let failures = Array(group).mapInParallel { put($0, plan) }
            if let failure = failures.compactMap({ $0 }).first { throw failure }
        }
        for file in foreign { try FolderWriting.link("\(site)/\(file)", as: "\(path)/\(file)") }
    }

    /// Puts one file in its place; what stands in the way of it.
    private func put(_ file: OutputFile, _ plan: PublishingPlan) -> SystemFailure? {
        let place = "\(path)/\(file.path)"
        do throws(SystemFailure) {
            if plan.unchanged.contains(file.path) {
                try FolderWriting.keep("\(site)/\(file.path)", as: place, holding: file.parts)
            } else {
                try FolderWriting.write(file.parts, to: place)
            }
            return nil
        } catch {
            return error
        }
    }

    /// The first file that is missing, too much, or not as long as it must be; nil where all is well.
    func firstFault(_ files: [OutputFile], foreign: [String]) throws(SystemFailure) -> String? {
        var sizes: [String: Int?] = [:]
        for file in files { sizes[file.path] = file.count }
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
        FolderWriting.remove(files.filter { $0 != OutputManifest.path } + [OutputManifest.path], below: path)
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
