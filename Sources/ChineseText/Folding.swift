/// The forms of a character that a reader of Chinese takes for one and the same: width and letter case.
///
/// Every rule maps one scalar of the basic plane to one scalar of the basic plane, so folding moves no offset, whether
/// counted in scalars or in UTF-16 units: a hit in the folded text lies at the same place in the text as printed.
/// `theme/assets/search-text.js` states the same rules for the browser.
public enum Folding {
    /// The folded form: full-width Latin letters, digits and punctuation become their ASCII twins (as NFKC has it),
    /// ASCII letters become small, brackets of every kind become round ones (〔2022〕47号 is typed with whatever brackets a
    /// keyboard has), and white space of every kind becomes U+0020.
    public static func folded(_ scalar: UInt32) -> UInt32 {
        if isSpace(scalar) { return space }
        let narrow = (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
        switch narrow {
        case 0x41...0x5A: return narrow + 0x20
        case 0x5B, 0x3010, 0x3014, 0x3016: return 0x28  // [ 【 〔 〖
        case 0x5D, 0x3011, 0x3015, 0x3017: return 0x29  // ] 】 〕 〗
        default: return narrow
        }
    }

    /// The folded form of a UTF-16 unit; halves of a surrogate pair are left as they are.
    public static func folded(_ unit: UInt16) -> UInt16 {
        UInt16(truncatingIfNeeded: folded(UInt32(unit)))
    }

    /// Whether it separates the terms of a query: ASCII blanks, NBSP, the spaces of U+2000, the ideographic space.
    public static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Whether it has no width and no meaning in Chinese: marks that web pages and word processors leave behind.
    ///
    /// They are dropped from indexed texts and from queries; nobody can see or type them.
    public static func isInvisible(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: true
        default: false
        }
    }

    /// What white space becomes.
    public static let space: UInt32 = 0x20
}
