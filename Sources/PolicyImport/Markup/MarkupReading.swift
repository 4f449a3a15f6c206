import CLibXML2
import PolicyModel

/// From bytes to elements, through libxml2; nothing is ever fetched, and no entity of the file's own is expanded.
enum MarkupReading {
    /// The root of an HTML page in UTF-8, mended as browsers mend pages.
    static func html(_ utf8: [UInt8]) throws(UnreadableDocument) -> MarkupElement {
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue
        guard let context = htmlNewParserCtxt() else { throw .damaged("there is no memory to read it") }
        defer { htmlFreeParserCtxt(context) }
        let document = utf8.withUnsafeBytes { bytes in
            htmlCtxtReadMemory(
                context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), nil,
                "UTF-8", Int32(options))
        }
        return try root(of: document, readBy: context)
    }

    /// The root of a well-formed XML file.
    static func xml(_ bytes: [UInt8]) throws(UnreadableDocument) -> MarkupElement {
        let options = XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue
        guard let context = xmlNewParserCtxt() else { throw .damaged("there is no memory to read it") }
        defer { xmlFreeParserCtxt(context) }
        let document = bytes.withUnsafeBytes { bytes in
            xmlCtxtReadMemory(
                context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), nil,
                nil, Int32(options))
        }
        return try root(of: document, readBy: context)
    }

    /// The library gives up at 256 levels and leaves out the rest: that is an error here, not a shorter text.
    private static func root(
        of document: xmlDocPtr?, readBy context: xmlParserCtxtPtr
    ) throws(UnreadableDocument) -> MarkupElement {
        defer { xmlFreeDoc(document) }
        if context.pointee.lastError.level == XML_ERR_FATAL {
            let message = context.pointee.lastError.message.map { String(cString: $0) } ?? "not well-formed"
            let line = context.pointee.lastError.line
            throw .damaged("line \(line): \(message.split(separator: "\n").joined(separator: " "))")
        }
        guard let document, let root = xmlDocGetRootElement(document) else { throw .withoutText("it holds no element") }
        return element(root)
    }

    private static func element(_ node: xmlNodePtr) -> MarkupElement {
        var content: [MarkupElement.Content] = []
        var child = node.pointee.children
        while let here = child {
            switch here.pointee.type {
            case XML_ELEMENT_NODE: content.append(.element(element(here)))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                content.append(.text(here.pointee.content.map { String(cString: $0) } ?? ""))
            default: break
            }
            child = here.pointee.next
        }
        return MarkupElement(
            name: String(cString: node.pointee.name),
            namespace: node.pointee.ns.flatMap { $0.pointee.href }.map { String(cString: $0) },
            attributes: attributes(of: node), content: content)
    }

    private static func attributes(of node: xmlNodePtr) -> [String: String] {
        var attributes: [String: String] = [:]
        var attribute = node.pointee.properties
        while let here = attribute {
            attributes[String(cString: here.pointee.name)] =
                here.pointee.children.flatMap { $0.pointee.content }.map { String(cString: $0) } ?? ""
            attribute = here.pointee.next
        }
        return attributes
    }
}
