import ArgumentParser
import Glibc
import PolicyModel
import SiteBuild

/// The language in which the program speaks to its reader; data and codes are the same in all.
enum MessageLanguage: String, ExpressibleByArgument, CaseIterable {
    case english = "en"
    case chinese = "zh"

    /// The language of the environment, as POSIX orders the variables.
    static var ofEnvironment: MessageLanguage {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            if let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty {
                return value.hasPrefix("zh") ? .chinese : .english
            }
        }
        return .english
    }

    /// One of two wordings.
    func choose(_ english: String, _ chinese: String) -> String {
        self == .chinese ? chinese : english
    }

    /// A message's words.
    func say(_ message: Message) -> String {
        self == .chinese ? message.inChinese : message.description
    }
}
