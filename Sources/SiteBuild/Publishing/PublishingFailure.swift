import PolicyModel

/// Why a site was not published.
enum PublishingFailure: Error {
    case notAFolder
    case foreignFolder
    case foreignFile(String)
    case badPath(String)
    case repeatedPath(String)
    case incomplete(String)
    case system(SystemFailure)

    /// What is said of it.
    func diagnostic(folder: String) -> Diagnostic {
        switch self {
        case .notAFolder:
            Diagnostic(.error, "output-not-a-folder", "the output is not a folder", file: folder)
        case .foreignFolder:
            Diagnostic(
                .error, "output-not-ours", "this folder holds files that tiaowen did not write", file: folder,
                hint: "give --output a new or empty folder")
        case .foreignFile(let path):
            Diagnostic(
                .error, "output-not-ours", "tiaowen did not write this file, and the site needs its place",
                file: "\(folder)/\(path)", hint: "move it away, or give --output another folder")
        case .badPath(let path):
            Diagnostic(.error, "output-path", "the path “\(path)” leads out of the site", file: folder)
        case .repeatedPath(let path):
            Diagnostic(.error, "output-path", "two files of the site have the path “\(path)”", file: folder)
        case .incomplete(let path):
            Diagnostic(
                .error, "output-failed", "the new site's “\(path)” is not as it was written", file: folder,
                hint: "the previous site is as it was")
        case .system(let failure):
            Diagnostic(
                .error, "output-failed", "cannot write the site: \(failure.reason)", file: folder,
                hint: "the previous site is as it was")
        }
    }
}
