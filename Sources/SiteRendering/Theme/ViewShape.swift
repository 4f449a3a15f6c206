/// The names that a template can use, and those behind each of them: what a view model is made of, without its values.
struct ViewShape: Hashable, Sendable {
    /// The shapes by their names; that of a value or a flag is empty.
    private(set) var fields: [String: ViewShape] = [:]

    /// A shape without names.
    init() {}

    /// The shape of a view model; of a list, what any of its elements has.
    init(of model: ViewModel) {
        for (name, value) in model.fields {
            var shape = ViewShape()
            switch value {
            case .html, .flag, .model(nil): break
            case .model(let model?): shape = ViewShape(of: model)
            case .list(let models): for model in models { shape.add(ViewShape(of: model)) }
            }
            fields[name] = shape
        }
    }

    /// All names at any depth.
    var names: [String] { fields.flatMap { [$0.key] + $0.value.names } }

    /// Adds the names of another shape.
    mutating func add(_ other: ViewShape) {
        for (name, shape) in other.fields { fields[name, default: ViewShape()].add(shape) }
    }

    /// Removes a name.
    mutating func remove(_ name: String) {
        fields[name] = nil
    }

    /// This shape without the names that another has at its top.
    func without(_ other: ViewShape) -> ViewShape {
        var rest = self
        rest.fields = fields.filter { other.fields[$0.key] == nil }
        return rest
    }

    /// Reads the form `name other[inner inner]`, in which ``description`` writes.
    init(_ text: String) {
        var tokens = ViewShape.tokens(text)[...]
        self.init(reading: &tokens)
    }

    private init(reading tokens: inout ArraySlice<String>) {
        while let token = tokens.popFirst(), token != "]" {
            var shape = ViewShape()
            if tokens.first == "[" {
                tokens.removeFirst()
                shape = ViewShape(reading: &tokens)
            }
            fields[token] = shape
        }
    }

    private static func tokens(_ text: String) -> [String] {
        var tokens: [String] = []
        var name = ""
        for scalar in text.unicodeScalars {
            if !"[] \n".unicodeScalars.contains(scalar) {
                name.unicodeScalars.append(scalar)
                continue
            }
            if !name.isEmpty { tokens.append(name) }
            name = ""
            if scalar == "[" || scalar == "]" { tokens.append(String(scalar)) }
        }
        return name.isEmpty ? tokens : tokens + [name]
    }
}

extension ViewShape: CustomStringConvertible {
    /// All names, sorted: `name other[inner inner]`.
    var description: String {
        fields.sorted { $0.key < $1.key }.map { name, shape in
            shape.fields.isEmpty ? name : "\(name)[\(shape)]"
        }.joined(separator: " ")
    }
}
