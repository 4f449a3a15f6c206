/// What an office is or has in charge, before 的 and a noun for an office, belongs to the name: 省人民政府管理专利工作的部门,
/// 国务院授权的机构.
struct OfficeClause {
    let tokens: [Token]

    /// The index of the noun that ends the name, where the verb at `index` belongs to one.
    func noun(behind index: Int, in segment: Segment) -> Int? {
        let isGrant = tokens[index].meaning.isAny(of: .officeGrants)
        guard isGrant || tokens[index].meaning.isAny(of: .officeCharges) else { return nil }
        let breaks: WordClass = [
            .obligation, .prohibition, .permission, .agency, .conditions, .cooperation, .prepositions, .lightVerbs,
        ]
        for position in (index + 1)..<max(index + 1, segment.tokens.upperBound) {
            let token = tokens[position]
            guard token.nesting == .none, token.end - tokens[index].end <= 90 else { return nil }
            if isGrant, token.start > tokens[index].end || !token.meaning.isAny(of: .attribute) { return nil }
            if token.meaning.isAny(of: .attribute) {
                let next = position + 1
                guard next < segment.tokens.upperBound, tokens[next].start == token.end,
                    tokens[next].meaning.isAny(of: .officeNouns)
                else { return nil }
                return next
            }
            if token.meaning.isAny(of: breaks), !token.meaning.isAny(of: .plain) { return nil }
        }
        return nil
    }
}
