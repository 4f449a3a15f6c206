import PolicyModel

/// A file of the content folder in the making: front matter and lines.
struct ContentFile {
    private var keys: [(name: String, value: String)] = []
    private let lines: [String]

    init(lines: [String]) {
        self.lines = lines
    }

    /// States a fact; nothing where it is not known.
    mutating func state(_ name: String, _ value: String?) {
        if let value, !value.isEmpty { keys.append((name, Self.scalar(value))) }
    }

    /// States a day.
    mutating func state(_ name: String, _ day: CivilDate?) {
        if let day { keys.append((name, day.description)) }
    }

    /// States a list.
    mutating func state(_ name: String, _ values: [String]) {
        if !values.isEmpty { keys.append((name, "[" + values.map(Self.scalar).joined(separator: ", ") + "]")) }
    }

    /// The file's bytes.
    var bytes: [UInt8] {
        let block = ["---"] + keys.map { "\($0.name): \($0.value)" } + ["---"]
        return Array(((block + lines).joined(separator: "\n") + "\n").utf8)
    }

    /// A YAML scalar: as it is where that cannot be read as anything else, otherwise in double quotes.
    static func scalar(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                || "-〔〕（）《》“”、，．·".unicodeScalars.contains(scalar)
        }
        let isWord = text.unicodeScalars.first.map { $0.properties.isAlphabetic } ?? false
        if isPlain, isWord, !["true", "false", "null", "yes", "no"].contains(text.lowercased()) { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: quoted += " "
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
