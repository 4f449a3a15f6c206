import CMarkGFM

/// CommonMark with tables, rendered by libcmark-gfm in its safe mode: raw HTML and unsafe links do not get through.
enum Markdown {
    /// The largest text that is rendered: the library has inputs on which its time grows with the square of the size.
    static let limit = 256 * 1024

    /// The text as HTML; nil where it is larger than ``limit``.
    static func html(_ markdown: String) -> HTML? {
        guard markdown.utf8.count <= limit else { return nil }
        _ = registered
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
        defer { cmark_parser_free(parser) }
        if let table = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, table) }
        var markdown = markdown
        markdown.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        guard let root = cmark_parser_finish(parser) else { return nil }
        defer { cmark_node_free(root) }
        guard let rendered = cmark_render_html(root, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser))
        else { return nil }
        defer { cmark_get_default_mem_allocator().pointee.free(rendered) }
        return HTML(trusted: String(cString: rendered))
    }

    /// Registering the library's extensions twice at once is a race: this happens once, whoever comes first.
    private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()
}
