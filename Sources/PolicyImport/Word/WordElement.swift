/// Names of WordprocessingML, in its two namespaces (ECMA-376 transitional and strict).
extension MarkupElement {
    private static let wordNamespaces: Set<String> = [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ]

    /// Whether it is Word's element of a name; drawings have elements of the same names.
    func isWord(_ name: String) -> Bool {
        self.name == name && namespace.map(Self.wordNamespaces.contains) ?? false
    }

    /// The first child that is Word's element of a name.
    func word(_ name: String) -> MarkupElement? {
        children.first { $0.isWord(name) }
    }

    /// All children that are Word's elements of a name.
    func words(_ name: String) -> [MarkupElement] {
        children.filter { $0.isWord(name) }
    }

    /// `w:val` of a child: how Word states a property.
    func value(_ name: String) -> String? {
        word(name)?.attributes["val"]
    }

    /// Whether a property that is on or off is on: it is when it stands there without a value.
    func isOn(_ name: String) -> Bool {
        guard let property = word(name) else { return false }
        return !["0", "false", "off", "none"].contains(property.attributes["val"] ?? "true")
    }
}
