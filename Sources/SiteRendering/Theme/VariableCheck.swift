import PolicyModel

/// Finds names in templates under which the program puts nothing: the engine would show nothing there, in silence.
///
/// Each page's template is followed with its partials, since a partial sees what stands around the place that names it.
struct VariableCheck {
    private let sources: [String: TemplateSource]
    private let contract: ViewContract

    init(sources: [TemplateSource], contract: ViewContract = .current) {
        self.sources = Dictionary(sources.map { ($0.name, $0) }) { first, _ in first }
        self.contract = contract
    }

    /// An error for each place that names something unknown, in the order of files and lines.
    func findings() -> [Diagnostic] {
        var found: [Place: Diagnostic] = [:]
        for template in TemplateName.allCases {
            follow(template.rawValue, in: [contract.shape(of: template)], chain: [], &found)
        }
        return found.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Where a name stands; a partial that several pages use is found wanting once.
    private struct Place: Hashable, Comparable {
        let file: String
        let line: Int
        let name: String

        static func < (lhs: Place, rhs: Place) -> Bool {
            (lhs.file, lhs.line, lhs.name) < (rhs.file, rhs.line, rhs.name)
        }
    }

    private func follow(
        _ name: String, in context: [ViewShape], chain: [String], _ found: inout [Place: Diagnostic]
    ) {
        // A partial may show itself for what is nested; the second round sees all there is to see.
        guard let source = sources[name], chain.count(where: { $0 == name }) < 2 else { return }
        var stack = [context]
        for tag in source.tags {
            guard let here = stack.last else { return }
            switch tag.sign {
            case "!", "=", "%": continue
            case "/": stack.removeLast()
            case ">", "<":
                follow(tag.name, in: here, chain: chain + [name], &found)
                if tag.sign == "<" { stack.append(here) }
            case "$": stack.append(here)
            case let sign:
                let shape = resolve(tag.name, in: here)
                if shape == nil { report(tag, of: source, among: here, &found) }
                if sign == "#" { stack.append(here + [shape ?? ViewShape()]) }
                if sign == "^" { stack.append(here) }
            }
        }
    }

    /// What a name stands for at a place: the innermost that has it, as the engine looks it up; nil where none has.
    private func resolve(_ name: String, in context: [ViewShape]) -> ViewShape? {
        guard !name.isEmpty, name != ".", !name.hasPrefix(ThemeCheck.words) else { return ViewShape() }
        let parts = name.split(separator: ".").map(String.init)
        guard let first = context.reversed().lazy.compactMap({ $0.fields[parts[0]] }).first else { return nil }
        return parts.dropFirst().reduce(first) { $0?.fields[$1] }
    }

    private func report(
        _ tag: TemplateSource.Tag, of source: TemplateSource, among context: [ViewShape],
        _ found: inout [Place: Diagnostic]
    ) {
        let known = Set(context.flatMap(\.fields.keys)).sorted()
        let nearest: Message? = Suggestion.nearest(to: tag.name, among: known).map { "did you mean “\($0)”?" }
        found[Place(file: source.path, line: tag.line, name: tag.name)] = Diagnostic(
            .error, "theme-variable-unknown", "nothing is called “\(tag.name)” here", file: source.path, line: tag.line,
            hint: nearest ?? "the theme's README.md lists what each template sees")
    }
}
