import PolicyModel

/// The YAML lines between two `---` at the head of a Markdown file.
enum FrontMatter {
    /// Where the block stands in a text.
    struct Block {
        /// The YAML between the two `---`.
        let yaml: String
        /// Offset of the first byte behind the block.
        let bodyStart: Int
        /// The 1-based line of `bodyStart`.
        let bodyLine: Int
    }

    /// What a text says before it begins.
    enum Search {
        /// There is no such block.
        case absent
        /// It begins but never ends.
        case unclosed
        /// Here it is.
        case found(Block)
    }

    /// Looks for the block in a text with line feeds only.
    static func find(in text: [UInt8]) -> Search {
        let fence = Array("---".utf8)
        var yamlStart: Int?
        var lineStart = 0
        var line = 1
        while lineStart < text.count {
            let lineEnd = text[lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
            let isFence = text[lineStart..<lineEnd].elementsEqual(fence)
            let next = min(text.count, lineEnd + 1)
            if let yamlStart {
                if isFence {
                    let yaml = String(decoding: text[yamlStart..<lineStart], as: UTF8.self)
                    return .found(Block(yaml: yaml, bodyStart: next, bodyLine: line + 1))
                }
            } else if isFence {
                yamlStart = next
            } else {
                return .absent
            }
            lineStart = next
            line += 1
        }
        return yamlStart == nil ? .absent : .unclosed
    }

    /// What is said of a block without end.
    static func unclosed(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, "front-matter-unclosed", "the front matter has no closing line", file: file, line: 1,
            hint: "end it with a line of three hyphens: ---")
    }
}
