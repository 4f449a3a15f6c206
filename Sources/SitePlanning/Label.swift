import PolicyModel

/// A short text for readers, and whose words it is: that decides its language on the page.
public enum Label: Hashable, Sendable {
    /// Words of a policy text, which stay Chinese in every interface.
    case quoted(String)
    /// The titles of two policy texts that stand side by side: what is answered, then what answers.
    case comparison(String, String)
    /// The name of a provision.
    case provision(ProvisionName)
    /// Words of the site's editors, in the language of the page.
    case written(String)
    /// Words of the interface: the key of one of the theme's strings.
    case interface(String)
}

/// A link with its words.
public struct Link: Hashable, Sendable {
    /// What it says.
    public let label: Label
    /// Where it leads.
    public let destination: Destination

    /// A link to a place.
    public init(_ label: Label, to destination: Destination) {
        self.label = label
        self.destination = destination
    }

    /// A link to a page as a whole.
    public init(_ label: Label, to route: Route) {
        self.init(label, to: Destination(route: route))
    }
}
