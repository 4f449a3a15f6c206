import ArgumentParser
import PolicyModel
import SiteBuild

/// What the program's exit status says: 0 clean, else the number of ``FaultClass``.
enum ExitStatus {
    /// Wrong usage is the maintainer's to mend, as wrong settings are.
    static let usage = ExitCode(Int32(FaultClass.configuration.rawValue))
    /// What the program was asked to read is not there, or damaged.
    static let unreadable = ExitCode(Int32(FaultClass.inputOutput.rawValue))

    /// Ends the command where an error is among the findings, with the highest class among the errors.
    static func check(_ findings: [Finding]) throws {
        try check(findings.map(\.diagnostic))
    }

    /// Ends the command where an error is among the findings, with the highest class among the errors.
    static func check(_ diagnostics: [Diagnostic]) throws {
        let errors = diagnostics.filter { $0.severity == .error }
        if let worst = errors.map({ FaultClass(of: $0).rawValue }).max() { throw ExitCode(Int32(worst)) }
    }
}
