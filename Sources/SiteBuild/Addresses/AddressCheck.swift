import PolicyModel

/// Holds a site against the addresses that were published before.
struct AddressCheck: Sendable {
    private let book: AddressBook
    private let site: SiteAddresses
    private let file: String

    init(_ book: AddressBook, _ policies: [Policy], content: String) {
        self.book = book
        site = SiteAddresses(policies)
        file = "\(content)/\(AddressBook.file)"
    }

    /// An error for each published address that the site does not have and that leads nowhere.
    var diagnostics: [Diagnostic] {
        vanished.filter { book.moved[$0.address] == nil }.map { lost in
            let now = site.place(of: lost.fingerprint, in: lost.document)
            let hint: Message? = now.map {
                "its words stand at “\($0)” now: `tiaowen addresses --record` notes that it moved"
            }
            return Diagnostic(
                .error, "address-vanished", "the published address “\(lost.address)” is not in the site", file: file,
                hint: hint ?? "restore it, or state under “moved” where it has gone")
        }
            + book.moved.keys.sorted().filter { target(of: $0) == nil }.map { address in
                Diagnostic(
                    .error, "address-target",
                    "“\(address)” has moved to “\(book.moved[address] ?? "")”, which does not exist",
                    file: file)
            }
    }

    /// Where the addresses lead that the site no longer has, sorted; what moved twice leads to the last place.
    var redirections: [(from: String, to: String)] {
        book.moved.keys.sorted().filter { !site.holds($0) }.compactMap { address in
            target(of: address).map { (address, $0) }
        }
    }

    /// The book with all addresses of the site, and with the moves that the words tell.
    var updated: AddressBook {
        var book = book
        for lost in vanished where book.moved[lost.address] == nil {
            book.moved[lost.address] = site.place(of: lost.fingerprint, in: lost.document)
        }
        for (document, paths) in site.documents { book.published[document, default: [:]].merge(paths) { $1 } }
        return book
    }

    private var vanished: [(address: String, document: String, fingerprint: String)] {
        book.published.sorted { $0.key < $1.key }.flatMap { document, paths in
            guard let present = site.documents[document] else { return [(document, document, "")] }
            return paths.sorted { $0.key < $1.key }.filter { present[$0.key] == nil }.map {
                ("\(document) \($0.key)", document, $0.value)
            }
        }
    }

    private func target(of address: String) -> String? {
        var seen: Set<String> = []
        var next = address
        while !site.holds(next) {
            guard seen.insert(next).inserted, let further = book.moved[next] else { return nil }
            next = further
        }
        return next
    }
}
