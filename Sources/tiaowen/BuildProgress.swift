import SiteBuild
import Synchronization

/// Follows a build: a line that a terminal shows while a stage lasts, and how long each stage took.
final class BuildProgress: Sendable {
    private struct State {
        var stages: [(stage: BuildStage, start: ContinuousClock.Instant)] = []
    }

    private let state = Mutex(State())
    private let isShown: Bool
    private let language: MessageLanguage

    /// - Parameter isQuiet: Whether nothing is to be shown, even on a terminal.
    init(isQuiet: Bool, language: MessageLanguage) {
        isShown = Terminal.isInteractive && !isQuiet
        self.language = language
    }

    /// A stage begins.
    func begin(_ stage: BuildStage) {
        state.withLock { $0.stages.append((stage, .now)) }
        guard isShown, let number = BuildStage.allCases.firstIndex(of: stage) else { return }
        Console.tell(
            "\r\u{1B}[K[\(number + 1)/\(BuildStage.allCases.count)] \(stage.name(in: language))", terminator: "")
    }

    /// The build is over: takes the line away.
    func end() {
        if isShown { Console.tell("\r\u{1B}[K", terminator: "") }
    }

    /// The stages with the milliseconds that each took up to `end`.
    func timings(until end: ContinuousClock.Instant) -> [(stage: BuildStage, milliseconds: Int)] {
        let stages = state.withLock { $0.stages }
        let ends = stages.dropFirst().map(\.start) + [end]
        return zip(stages, ends).map { ($0.stage, Int(($1 - $0.start) / .milliseconds(1))) }
    }
}

extension BuildStage {
    /// What the stage does, in a word.
    func name(in language: MessageLanguage) -> String {
        switch self {
        case .recall: language.choose("compare", "比对")
        case .load: language.choose("load", "读取")
        case .link: language.choose("link", "标注与关联")
        case .plan: language.choose("plan", "规划")
        case .render: language.choose("render", "排版")
        case .index: language.choose("index", "索引")
        case .check: language.choose("check", "检查")
        case .write: language.choose("write", "写入")
        }
    }
}
