import PolicyModel

/// A number, bullet or unit word at the head of a line.
struct Marker: Sendable {
    let shape: Shape
    let ordinal: Int
    /// 1 for 之一; 0 without.
    let branch: Int
    /// The marker as printed.
    let span: Span
    /// What follows it on the line, without leading white space.
    var rest: Span
    /// Whether white space or the line's end follows it, which a reference in running text (`第九条的规定`) seldom has.
    var isSpaced: Bool
    /// The title that bold sets off from the text behind it: `**（一）壮大服务主体。** 实施…`.
    var boldTitle: Span?
}
