/// Writes XML 1.0 straight into bytes, an element to a line.
///
/// Control characters that XML cannot hold, even escaped, are left out: a text with one would make the file unreadable.
struct XMLWriter {
    /// The UTF-8 text written so far.
    private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

    /// Writes an element that holds a text, or nothing; an attribute without value is left out.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String? = nil
    ) {
        open(name, attributes)
        if let text {
            write(">")
            escape(text)
            write("</\(name)>\n")
        } else {
            write("/>\n")
        }
    }

    /// Writes an element that holds elements, which `content` writes.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], content: (inout XMLWriter) -> Void
    ) {
        open(name, attributes)
        write(">\n")
        content(&self)
        write("</\(name)>\n")
    }

    private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
        write("<\(name)")
        for case (let key, let value?) in attributes {
            write(" \(key)=\"")
            escape(value)
            write("\"")
        }
    }

    private mutating func write(_ markup: String) {
        bytes += markup.utf8
    }

    private mutating func escape(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": write("&amp;")
            case "<": write("&lt;")
            case ">": write("&gt;")
            case "\"": write("&quot;")
            case "\t", "\n", "\r": write("&#\(scalar.value);")
            case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
            default: bytes += String(scalar).utf8
            }
        }
    }
}
