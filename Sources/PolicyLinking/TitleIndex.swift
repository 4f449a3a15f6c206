import ChineseText
import PolicyModel

/// A text of the corpus: a document or one of its attachments.
struct CorpusText: Hashable, Sendable {
    let policy: Int
    let division: Int
}

/// The texts of a corpus by every name under which they are cited: an inverted index, so that a mention costs a few looks
/// however large the corpus is.
struct TitleIndex: Sendable {
    private var texts: [String: [CorpusText]] = [:]

    init(_ policies: [Policy]) {
        for (index, policy) in policies.enumerated() {
            let own = CorpusText(policy: index, division: 0)
            let metadata = policy.metadata
            insert(own, under: names(of: metadata.title) + metadata.aliases.flatMap(names))
            if let number = metadata.documentNumber { insert(own, under: [foldingTitle(number.utf8)]) }
            for (place, attachment) in policy.attachments.enumerated() {
                insert(CorpusText(policy: index, division: place + 1), under: attachment.title.map(names) ?? [])
            }
        }
    }

    /// The texts that a mention may mean: those of its most exact name that any text bears.
    func texts(named title: String) -> [CorpusText] {
        for name in names(of: title) {
            if let found = texts[name] { return found }
        }
        return []
    }

    private mutating func insert(_ text: CorpusText, under names: [String]) {
        for name in names where texts[name]?.contains(text) != true { texts[name, default: []].append(text) }
    }
}

/// The names of a text from its title, the most exact first: as it is; without 中华人民共和国; without what stands in brackets
/// behind it (（试行）, （2018年修正）); without the issuer in front of 关于.
private func names(of title: String) -> [String] {
    let folded = foldingTitle(title.utf8)
    var names = [folded]
    let add = { (name: String?) in if let name, !name.isEmpty, !names.contains(name) { names.append(name) } }
    add(folded.removing(prefix: "中华人民共和国"))
    for name in names { add(name.withoutBracketBehind) }
    for name in names { add(name.fromAbout) }
    return names
}

extension String {
    fileprivate func removing(prefix: String) -> String? {
        begins(with: prefix) ? String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self) : nil
    }

    fileprivate var withoutBracketBehind: String? {
        guard ends(with: ")"), let open = utf8.lastIndex(of: UInt8(ascii: "(")), open > startIndex else { return nil }
        return String(decoding: utf8[..<open], as: UTF8.self)
    }

    fileprivate var fromAbout: String? {
        guard let about = firstIndex(ofWord: "关于"), about > startIndex else { return nil }
        return String(decoding: utf8[about...], as: UTF8.self)
    }
}
