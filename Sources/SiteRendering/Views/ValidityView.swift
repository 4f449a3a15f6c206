import PolicyModel

/// Whether a document applies: the badge, the dates that decided it, and the day for which it holds.
struct ValidityView {
    let policy: Policy
    let context: PageContext

    /// The fields `state`, `label`, `trial`, `dates` and `note`, and for a browser that knows the day of reading `begin`,
    /// `expires` and `as-of-day`.
    ///
    /// - Parameter withNote: Whether the page says for which day the state holds, and what was not checked.
    func model(withNote: Bool = false) -> ViewModel {
        let validity = Validity(dates: policy.metadata.dates, asOf: context.plan.knowledge.asOf)
        return ViewModel { model in
            model.set("state", text: validity.state.rawValue)
            model.set("label", text: context.strings["state-" + validity.state.rawValue])
            model.set("dates", text: dates.joined(separator: context.strings["clause-comma"]))
            let own = policy.metadata.dates
            model.set("begin", text: (own.effective ?? own.published ?? own.adopted)?.description)
            model.set("expires", text: own.expires?.description)
            model.set("as-of-day", text: validity.asOf.description)
            model.set("trial", flag: policy.metadata.trial)
            model.set("with-note", flag: withNote)
            model.set("note", text: context.strings.filled("state-note", ["date": context.text(validity.asOf)]))
        }
    }

    /// The dates that decide, as `Validity` reads them.
    private var dates: [String] {
        let dates = policy.metadata.dates
        var facts: [String] = []
        if let effective = dates.effective {
            facts.append(fact("effective-from", effective))
        } else if let published = dates.published {
            facts.append(fact("published-on", published))
        } else if let adopted = dates.adopted {
            facts.append(fact("adopted-on", adopted))
        }
        if let expires = dates.expires { facts.append(fact("expires-on", expires)) }
        return facts.isEmpty ? [context.strings["no-date"]] : facts
    }

    private func fact(_ key: String, _ day: CivilDate) -> String {
        context.strings.filled(key, ["date": context.text(day)])
    }
}
