/// How many columns of a terminal a character takes (East Asian Width, UAX #11).
enum TerminalWidth {
    /// 2 for wide and full-width characters, 0 for marks and characters without width, otherwise 1.
    static func columns(of scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return scalar.value < 0x20 || scalar.value == 0x7F ? 0 : 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: return wide.contains { $0.contains(scalar.value) } ? 2 : 1
        }
    }

    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F,  // Hangul initials
        0x2E80...0x303E,  // radicals, CJK punctuation
        0x3041...0xA4CF,  // kana, Bopomofo, compatibility forms, Han, Yi
        0xA960...0xA97C,  // Hangul extensions
        0xAC00...0xD7A3,  // Hangul syllables
        0xF900...0xFAFF,  // Han compatibility
        0xFE10...0xFE19,  // vertical forms
        0xFE30...0xFE6B,  // CJK compatibility forms
        0xFF01...0xFF60,  // full-width forms
        0xFFE0...0xFFE6,  // full-width signs
        0x1F300...0x1FAFF,  // pictographs
        0x20000...0x3FFFD,  // Han extensions
    ]
}
