import Testing

@testable import SiteBuild

@Suite("Decoding")
struct TextDecodingTests {
    // Two-byte and four-byte characters of GB18030, and one beyond the basic plane.
    let text = "第一条 专利〔2022〕㐀𠀀。\n"

    @Test("UTF-8 is read with and without byte-order mark")
    func utf8() throws {
        #expect(try TextDecoding.decode(Array(text.utf8)) == Array(text.utf8))
        #expect(try TextDecoding.decode([0xEF, 0xBB, 0xBF] + text.utf8) == Array(text.utf8))
    }

    @Test("UTF-16 is read in both byte orders")
    func utf16() throws {
        let units = Array(text.utf16)
        let little = units.reduce(into: [0xFF, 0xFE] as [UInt8]) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] }
        let big = units.reduce(into: [0xFE, 0xFF] as [UInt8]) { $0 += [UInt8($1 >> 8), UInt8($1 & 0xFF)] }
        #expect(try TextDecoding.decode(little) == Array(text.utf8))
        #expect(try TextDecoding.decode(big) == Array(text.utf8))
    }

    @Test("GB18030 is read where the bytes are not UTF-8, characters of four bytes included")
    func gb18030() throws {
        let bytes: [UInt8] = [0xB5, 0xDA, 0xD2, 0xBB, 0xCC, 0xF5, 0x20, 0x81, 0x39, 0xEE, 0x39]
        #expect(try TextDecoding.decode(bytes) == Array("第一条 㐀".utf8))
    }

    @Test("Line ends of Windows and of old Macs become line feeds, once each")
    func lineEnds() throws {
        #expect(try TextDecoding.decode(Array("甲\r\n乙\r\r\n丙\r丁\n\n\r".utf8)) == Array("甲\n乙\n\n丙\n丁\n\n\n".utf8))
    }

    @Test("A damaged byte in UTF-8 is reported with its place and is not read as GB18030")
    func damagedUTF8() {
        var bytes = Array(text.utf8)
        bytes.insert(0xFF, at: 6)
        #expect(throws: UndecodableText.damaged(.utf8, offset: 6)) { try TextDecoding.decode(bytes) }
        #expect(throws: UndecodableText.damaged(.utf8, offset: 9)) {
            try TextDecoding.decode([0xEF, 0xBB, 0xBF] + bytes)
        }
    }

    @Test("A text cut in the middle of a character is reported at that character")
    func cutUTF8() {
        let bytes = Array("专利代理".utf8.dropLast())
        #expect(throws: UndecodableText.damaged(.utf8, offset: 9)) { try TextDecoding.decode(bytes) }
    }

    @Test(
        "Overlong forms, surrogates and values above U+10FFFF are not UTF-8",
        arguments: [
            [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xF8, 0x88, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func malformedUTF8(bytes: [UInt8]) {
        let padded = Array("专利".utf8) + bytes + Array("代理机构管理".utf8)
        #expect(throws: UndecodableText.damaged(.utf8, offset: 6)) { try TextDecoding.decode(padded) }
    }

    @Test("Every scalar that exists is UTF-8")
    func everyScalar() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value), value % 7 == 0 || value < 0x900 || value > 0xD700 else {
                continue
            }
            let bytes = Array(String(scalar).utf8)
            guard UTF8Validation.firstFault(in: bytes) == nil, UTF8Validation.firstFault(in: bytes + [0x41]) == nil
            else {
                Issue.record("U+\(String(value, radix: 16)) is refused")
                return
            }
        }
    }

    @Test("Half a unit and half a pair of UTF-16 are reported with their place")
    func damagedUTF16() {
        #expect(throws: UndecodableText.damaged(.utf16LittleEndian, offset: 4)) {
            try TextDecoding.decode([0xFF, 0xFE, 0x2C, 0x7B, 0x00])
        }
        #expect(throws: UndecodableText.damaged(.utf16BigEndian, offset: 2)) {
            try TextDecoding.decode([0xFE, 0xFF, 0xD8, 0x00, 0x7B, 0x2C])
        }
    }

    @Test("A byte that is neither UTF-8 nor GB18030 is reported with its place")
    func damagedGB18030() {
        #expect(throws: UndecodableText.damaged(.gb18030, offset: 4)) {
            try TextDecoding.decode([0xB5, 0xDA, 0xD2, 0xBB, 0xFF, 0xCC, 0xF5])
        }
    }
}
