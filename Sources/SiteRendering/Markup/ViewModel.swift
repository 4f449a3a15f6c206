import Mustache

/// What a template sees under the names of its tags.
///
/// Values enter as text, which is escaped on the way in, as finished HTML, as flags, or as further view models; there is
/// no other door, and templates do not escape again.
struct ViewModel: MustacheParent, Sendable {
    /// What stands under a name. A name that is set to nothing is known all the same: that is how mistakes are told from gaps.
    enum Value: Sendable {
        case html(String?)
        case flag(Bool)
        case list([ViewModel])
        case model(ViewModel?)
    }

    /// The values by their names.
    private(set) var fields: [String: Value] = [:]

    /// A view model whose fields `body` sets.
    init(_ body: (inout ViewModel) -> Void = { _ in }) {
        body(&self)
    }

    /// Sets a field to a text, or leaves it unset.
    mutating func set(_ name: String, text: String?) {
        fields[name] = .html(text.map { HTML(text: $0).source })
    }

    /// Sets a field to finished HTML, or leaves it unset.
    mutating func set(_ name: String, html: HTML?) {
        fields[name] = .html(html?.source)
    }

    /// Sets a field to a truth value.
    mutating func set(_ name: String, flag: Bool) {
        fields[name] = .flag(flag)
    }

    /// Sets a field to a list.
    mutating func set(_ name: String, list: [ViewModel]) {
        fields[name] = .list(list)
    }

    /// Sets a field to a view model of its own, or leaves it unset.
    mutating func set(_ name: String, model: ViewModel?) {
        fields[name] = .model(model)
    }

    /// Looks a name up for the template engine. A name that is set to nothing hides what stands around it under the same
    /// name; one that is not set does not.
    func child(named name: String) -> Any? {
        switch fields[name] {
        case .html(let html?): RenderedText(renderText: html)
        case .flag(let flag): flag
        case .list(let list): list
        case .model(let model?): model
        case .html(nil), .model(nil): RenderedText.nothing
        case nil: nil
        }
    }
}

/// A text that the template engine takes as it is, instead of asking how it wants to be described and, in a section around
/// it, what it consists of.
private struct RenderedText: MustacheCustomRenderable, MustacheParent {
    let renderText: String
    var isNull = false

    func child(named name: String) -> Any? { nil }

    static let nothing = RenderedText(renderText: "", isNull: true)
}
