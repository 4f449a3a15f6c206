import PolicyModel

/// What a figure counts, by the last words of its name, which are the thing itself: 行业营业收入 and 全市知识产权服务业营业收入
/// count the same.
struct CountedThing: Hashable, Sendable {
    private let kind: Target.Kind
    private let words: [Unicode.Scalar]

    /// How many scalars at the end of a name are compared.
    private static let length = 4

    /// What an aim or a condition counts; periods and fines are set for everything.
    init?(_ target: Target) {
        guard target.kind == .objective || target.kind == .condition, target.value != nil, let metric = target.metric
        else { return nil }
        kind = target.kind
        words = Array(metric.unicodeScalars.suffix(Self.length))
    }
}
