import PolicyModel

/// How a practitioner cites a document or one of its clauses in writing.
///
/// ```
/// 《浙江省知识产权服务业集聚发展示范区管理办法（试行）》第九条
/// 《…的意见》（国知发运字〔2022〕47号）第（八）条
/// ```
/// An article is cited by its literal number. A clause keeps the brackets of its marker, so that 第（八）条 is not taken
/// for an article 第八条; the dot or comma behind a marker is no part of its number (`7.` → 第7条). Where numbers
/// restart in every part, the part is named first (第三部分第（八）条), and a part's own text is cited as 第五部分.
public enum Citation {
    /// 《title》（number）: titles inside the title take 〈〉, as GB/T 15834 asks.
    public static func document(_ metadata: PolicyMetadata) -> String {
        quoted(metadata.title) + (metadata.documentNumber.map { "（\($0)）" } ?? "")
    }

    /// The document, the attachment if the clause stands in one, and the clause.
    public static func clause(_ place: ClausePlace) -> String {
        document(place.policy.metadata) + attachment(place) + pinpoint(place)
    }

    private static func quoted(_ title: String) -> String {
        let inner = String(
            String.UnicodeScalarView(
                title.unicodeScalars.map { $0 == "《" ? "〈" : $0 == "》" ? "〉" : $0 }))
        return "《\(inner)》"
    }

    private static func attachment(_ place: ClausePlace) -> String {
        guard !place.division.path.isEmpty else { return "" }
        let digits = place.division.path.drop { $0 != "-" }.dropFirst()
        let ordinal = place.policy.attachments.count > 1 ? digits : ""
        return "附件\(ordinal)" + (place.division.title.map(quoted) ?? "")
    }

    /// The clause within its text: 第九条, 第（八）条.
    public static func pinpoint(_ place: ClausePlace) -> String {
        let tree = place.division.provisions
        let own = reference(place.node, in: tree, source: place.policy.source)
        guard let parent = tree.nodes[place.node].parent, !isUnique(place) else { return own }
        return reference(parent, in: tree, source: place.policy.source) + own
    }

    private static func isUnique(_ place: ClausePlace) -> Bool {
        let tree = place.division.provisions
        let node = tree.nodes[place.node]
        guard node.kind != .article else { return true }
        let like = tree.nodes.indices.count { index in
            let other = tree.nodes[index]
            return other.kind == node.kind && other.ordinal == node.ordinal && other.branch == node.branch
                && tree.isClause(index)
        }
        return like == 1
    }

    private static func reference(_ index: Int, in tree: ProvisionTree, source: SourceText) -> String {
        let node = tree.nodes[index]
        let number = node.number.map { bare(source[$0]) }
        switch node.kind {
        case .book, .chapter, .section, .article: return number ?? ""
        case .part: return "第\(number ?? String(node.ordinal))部分"
        case .clause, .item, .subitem, .point: return "第\(number ?? String(node.ordinal))条"
        case .paragraph: return "第\(node.ordinal)段"
        case .bullet: return "第\(node.ordinal)点"
        }
    }

    /// The marker without white space and without the dot or comma that closes it.
    private static func bare(_ marker: String) -> String {
        // Of the markers of a statute book nearly all are plain: 第一百二十三条.
        guard !marker.unicodeScalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }) else { return marker }
        var scalars = marker.unicodeScalars.filter { !$0.properties.isWhitespace }
        while let last = scalars.last, closesMarker(last) { scalars.removeLast() }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func closesMarker(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "．", "、", "，", ",": true
        default: false
        }
    }
}
