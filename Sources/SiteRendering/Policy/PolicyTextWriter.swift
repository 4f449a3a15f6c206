import PolicyModel
import SitePlanning

/// Writes the words of a policy as HTML: every line of it, in order, with an anchor on every provision.
///
/// What stands in the source is shown as it stands there, marks and the 。behind a run-in heading included; white space
/// and Markdown marks aside.
struct PolicyTextWriter {
    let policy: Policy
    let routes: Routes
    let strings: Strings
    /// Marks the words; nil for plain text.
    let marks: MarkWriter?
    /// Whether provisions have ids: a page that shows a clause twice, or clauses of two documents, cannot give them any.
    var hasAnchors = true
    /// The text that is being written as a whole: its clauses say how they are cited.
    private var division: Division?
    /// Receives the markup.
    var html = HTMLWriter()

    init(policy: Policy, routes: Routes, strings: Strings, marks: MarkWriter? = nil) {
        self.policy = policy
        self.routes = routes
        self.strings = strings
        self.marks = marks
    }

    /// A writer of a document's words for a page, with the marks of what was found in them.
    init(_ policy: Policy, on context: PageContext, isWholeText: Bool) {
        let findings = context.plan.findings(in: policy)
        self.init(
            policy: policy, routes: context.routes, strings: context.strings,
            marks: MarkWriter(findings: findings, context: context, isWholeText: isWholeText))
    }

    /// Writes the document's own text and its attachments.
    mutating func writeDocument() {
        write(policy.main, level: 2)
        for (index, attachment) in policy.attachments.enumerated() {
            html.open("section", [.class("attachment"), .id(Routes.anchor(attachment.path))])
            html.element("h2") { $0.text(strings.attachment(index, of: policy.attachments.count)) }
            write(attachment, level: 3)
            html.close("section")
        }
    }

    /// Writes what belongs to a clause below its number and title: its text and the provisions below it, but not the
    /// clauses that stand in a part with text of its own.
    mutating func writeBody(of place: ClausePlace) {
        let tree = place.division.provisions
        writeLines(tree.textLines(of: place.node))
        writeChildren(of: place.node, in: tree, level: 2) { !tree.isClause($0) && !tree.nodes[$0].kind.isDivision }
    }

    private mutating func write(_ division: Division, level: Int) {
        self.division = division
        defer { self.division = nil }
        writeMargin(division.front, "front")
        for root in division.provisions.roots { write(root, in: division.provisions, level: level) }
        writeMargin(division.closing, "closing")
    }

    private mutating func writeMargin(_ lines: [MarginLine], _ name: String) {
        guard !lines.isEmpty else { return }
        html.open("div", [.class(name)])
        var rest = lines[...]
        while let line = rest.first {
            let alike = rest.prefix { $0.role == line.role }
            html.open("div", [.class("role-\(line.role.rawValue)")])
            if line.role == .signature {
                for line in alike { writeSignature(policy.source.utf8(line.text)) }
            } else {
                writeLines(alike.map(\.text)[...])
            }
            html.close("div")
            rest = rest.dropFirst(alike.count)
        }
        html.close("div")
    }

    /// The names of a signature: texts space them out into columns, which a narrow page cannot keep.
    private mutating func writeSignature(_ line: ArraySlice<UInt8>) {
        let names = String(decoding: line, as: UTF8.self).unicodeScalars.split { $0.properties.isWhitespace }
        html.open("p")
        for (position, name) in names.enumerated() {
            if position > 0 { html.markup(" ") }
            html.element("span") { $0.text(String(String.UnicodeScalarView(name))) }
        }
        html.close("p")
    }

    // MARK: - Provisions

    private mutating func write(_ index: Int, in tree: ProvisionTree, level: Int) {
        let node = tree.nodes[index]
        if node.kind.isDivision {
            writeSection(index, in: tree, level: level)
        } else if tree.isClause(index), node.number != nil {
            writeSection(index, in: tree, level: level)
        } else {
            writeChild(index, in: tree, level: level)
        }
    }

    /// A division or a clause: a section with a heading of its own.
    private mutating func writeSection(_ index: Int, in tree: ProvisionTree, level: Int) {
        let node = tree.nodes[index]
        let role = node.kind.isDivision ? "division" : "clause"
        let classes = node.kind == .clause ? role : "\(role) \(node.kind.rawValue)"
        let pinpoint = division.flatMap { division in
            tree.isClause(index)
                ? Citation.pinpoint(ClausePlace(policy: policy, division: division, node: index)) : nil
        }
        html.open(
            "section", [.class(classes), .id(anchor(index, tree)), pinpoint.map { .named("data-cite", $0) }])
        let head = ProvisionHead(node, in: tree, source: policy.source)
        html.open(Self.headingTag(level), [head.runsIn ? .class("run-in") : nil])
        writeHead(head, link: tree.isClause(index) ? clauseReference(index, tree) : nil)
        html.close(Self.headingTag(level))
        writeLines(tree.textLines(of: index))
        writeChildren(of: index, in: tree, level: level + 1)
        if tree.isClause(index) { writeCitedBy(index, tree) }
        html.close("section")
    }

    /// How often a clause is cited, leading to by whom. The words are an attribute, for they are no words of the policy.
    private mutating func writeCitedBy(_ index: Int, _ tree: ProvisionTree) {
        let count = marks?.citations(of: tree.path(of: index), in: policy) ?? 0
        guard count > 0 else { return }
        let words = Attribute.named("data-words", strings.counted("cited-by-count", count))
        let reference = clauseReference(index, tree)
        html.element("p", .class("cited-by")) { html in
            // By whom stands on the clause's page, where it has one.
            if reference.hasPrefix("#") {
                html.element("span", words)
            } else {
                html.element("a", .href(reference + "#cited-by"), words)
            }
        }
    }

    private mutating func writeChildren(
        of index: Int, in tree: ProvisionTree, level: Int, where isShown: (Int) -> Bool = { _ in true }
    ) {
        var rest = Array(tree.children(of: index)).filter(isShown)[...]
        while let child = rest.first {
            let kind = tree.nodes[child].kind
            guard let list = Self.listTag(kind), !tree.isClause(child) else {
                write(child, in: tree, level: level)
                rest = rest.dropFirst()
                continue
            }
            let alike = rest.prefix { tree.nodes[$0].kind == kind }
            html.open(list, [.class("provisions \(kind.rawValue)s")])
            for entry in alike { writeEntry(entry, in: tree, level: level) }
            html.close(list)
            rest = rest.dropFirst(alike.count)
        }
    }

    /// An item of a list: 项, 目, a point, a dash.
    private mutating func writeEntry(_ index: Int, in tree: ProvisionTree, level: Int) {
        html.open("li", [id(index, tree)])
        let lines = tree.textLines(of: index)
        let head = ProvisionHead(tree.nodes[index], in: tree, source: policy.source)
        html.open("p")
        writeHead(head, link: tree.nodes[index].kind == .bullet || !hasAnchors ? nil : "#" + anchor(index, tree))
        let runsIn = head.runsIn && !PipeTable.isRow(policy.source.utf8(lines[lines.startIndex]))
        if runsIn { writeWords(lines[lines.startIndex]) }
        html.close("p")
        writeLines(runsIn ? lines.dropFirst() : lines)
        writeChildren(of: index, in: tree, level: level)
        html.close("li")
    }

    /// A provision without a number of its own: 款, or a line that stands alone.
    private mutating func writeChild(_ index: Int, in tree: ProvisionTree, level: Int) {
        if Self.listTag(tree.nodes[index].kind) == nil {
            html.open("div", [.class(tree.nodes[index].kind.rawValue), id(index, tree)])
            writeLines(tree.textLines(of: index))
            writeChildren(of: index, in: tree, level: level)
            html.close("div")
        } else {
            html.open("ul", [.class("provisions")])
            writeEntry(index, in: tree, level: level)
            html.close("ul")
        }
    }

    private mutating func writeHead(_ head: ProvisionHead, link: String?) {
        if let number = head.number {
            if let link {
                html.element("a", .class("number"), .href(link)) { $0.text(number) }
            } else {
                html.element("span", .class("number")) { $0.text(number) }
            }
            if head.isSpaced { html.markup(" ") }
        }
        if let heading = head.heading {
            html.open("span", [.class("title")])
            writeWords(heading)
            if let mark = head.closingMark { html.text(mark) }
            html.close("span")
        }
    }

    // MARK: - Lines

    private mutating func writeLines(_ lines: ArraySlice<Span>) {
        var rest = lines
        while let line = rest.first {
            let rows = rest.prefix { PipeTable.isRow(policy.source.utf8($0)) }
            if rows.isEmpty {
                html.open("p")
                writeWords(line)
                html.close("p")
                rest = rest.dropFirst()
            } else {
                PipeTable(lines: rows.map { policy.source.utf8($0) }).write(to: &html)
                rest = rest.dropFirst(rows.count)
            }
        }
    }

    private mutating func writeWords(_ line: Span) {
        if let marks {
            marks.write(line, of: policy.source, to: &html)
        } else {
            html.text(utf8: policy.source.utf8(line))
        }
    }

    // MARK: - Addresses

    private func id(_ index: Int, _ tree: ProvisionTree) -> Attribute? {
        hasAnchors ? .id(anchor(index, tree)) : nil
    }

    private func anchor(_ index: Int, _ tree: ProvisionTree) -> String {
        Routes.anchor(tree.path(of: index))
    }

    private func clauseReference(_ index: Int, _ tree: ProvisionTree) -> String {
        routes.place(ofClause: tree.path(of: index), document: policy.id).reference(from: routes.document(policy.id))
    }

    private static func headingTag(_ level: Int) -> StaticString {
        switch level {
        case ...2: "h2"
        case 3: "h3"
        case 4: "h4"
        case 5: "h5"
        default: "h6"
        }
    }

    private static func listTag(_ kind: ProvisionKind) -> StaticString? {
        switch kind {
        case .item, .subitem, .point: "ol"
        case .bullet: "ul"
        case .book, .chapter, .section, .article, .paragraph, .part, .clause: nil
        }
    }
}
