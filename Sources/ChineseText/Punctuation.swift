extension Unicode.Scalar {
    /// Whether a sentence can end with it: 。；！？ and their half-width forms but the full stop, which numbers hold.
    @inlinable public var endsSentence: Bool {
        switch self {
        case "。", "；", "！", "？", ";", "!", "?": true
        default: false
        }
    }

    /// Whether it can stand between a title and the text that it runs into: `（一）主体。实施`, `1. 主体. 实施`,
    /// `2．主体：鼓励`.
    @inlinable public var closesRunInHeading: Bool {
        switch self {
        case "。", ".", "．", "：", ":": true
        default: false
        }
    }

    /// Whether it closes a quotation or a bracket, and so may follow the mark that ends a sentence.
    @inlinable public var closesQuotation: Bool {
        switch self {
        case "”", "’", "」", "』", "）", ")", "》", "】": true
        default: false
        }
    }

    /// Whether it is a Chinese character of the unified ideographs (blocks URO, A, B and later) or 〇.
    @inlinable public var isHan: Bool {
        switch value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF, 0xF900...0xFAFF, 0x3007: true
        default: false
        }
    }
}
