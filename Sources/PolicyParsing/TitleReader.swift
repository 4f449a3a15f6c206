import ChineseText
import PolicyModel

/// Reads a division's title from its title lines.
struct TitleReader {
    private let reader: LineReader

    init(_ reader: LineReader) {
        self.reader = reader
    }

    /// The title on one line: lines that form one title are joined; of several titles, as pages print the document's
    /// name before the document, the fullest. Nil without title lines.
    func title(of front: [MarginLine]) -> String? {
        var groups: [String] = []
        var isOpen = false
        for line in front where line.role == .title {
            let text = spelledTogether(line.text)
            if isOpen {
                groups[groups.count - 1] += text
            } else {
                groups.append(text)
            }
            isOpen = !Self.completesTitle(groups[groups.count - 1])
        }
        return groups.max { $0.unicodeScalars.count < $1.unicodeScalars.count }
    }

    /// White space is layout: `国 家 粮 食 应 急 预 案` loses it, between longer words one space is left.
    private func spelledTogether(_ span: Span) -> String {
        let words = reader.words(span)
        let isSpaced = words.count > 1 && words.allSatisfy { reader.length($0) <= 2 }
        return words.map { reader.source[$0] }.joined(separator: isSpaced ? "" : " ")
    }

    /// Whether a line ends a title, with the word for a kind of document.
    static func completesTitle(_ reader: LineReader, _ index: Int) -> Bool {
        completesTitle(reader.string(index))
    }

    static func completesTitle(_ title: String) -> Bool {
        DocumentKindReader.ending(of: title) != nil
    }
}
