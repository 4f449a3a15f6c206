/// Writes whole numbers as printable ASCII that JSON needs not escape, so that a list costs a byte or two per entry and
/// stays one JSON string.
///
/// 91 symbols: the printable characters but space (which separates grams), `~` (which separates the lists of a gram), `"`
/// and `\`. The first 64 end a number; the other 27 say that more follows. Numbers below 64 take one byte, below 1,792
/// two, below 48,448 three.
enum PostingCode {
    /// How many symbols end a number.
    static let finals = 64
    /// How many symbols say that more follows.
    static let continuations = 27
    /// Stands between the lists of a gram.
    static let separator = UInt8(ascii: "~")

    /// Appends a number that is not negative.
    static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = number
        while rest >= finals {
            rest -= finals
            bytes.append(symbols[finals + rest % continuations])
            rest /= continuations
        }
        bytes.append(symbols[rest])
    }

    /// Appends ascending numbers, each as its distance from the one before it.
    static func append(ascending numbers: some Sequence<Int>, to bytes: inout [UInt8]) {
        var expected = 0
        for number in numbers {
            append(number - expected, to: &bytes)
            expected = number + 1
        }
    }

    /// Appends the code of ascending numbers behind that of others, of which the last is `last`: only the first distance
    /// changes.
    static func append(_ code: ArraySlice<UInt8>, after last: Int?, to bytes: inout [UInt8]) {
        guard let last else {
            bytes += code
            return
        }
        var (first, scale) = (0, 1)
        for place in code.indices {
            let symbol = values[Int(code[place])]
            if symbol < finals {
                append(first + symbol * scale - last - 1, to: &bytes)
                bytes += code[(place + 1)...]
                return
            }
            first += symbol * scale
            scale *= continuations
        }
    }

    /// The numbers of a text; characters that are no symbols are passed over.
    static func numbers(in text: some Sequence<UInt8>) -> [Int] {
        var numbers: [Int] = []
        var value = 0
        var scale = 1
        for byte in text {
            let symbol = values[Int(byte)]
            if symbol < 0 { continue }
            if symbol < finals {
                numbers.append(value + symbol * scale)
                value = 0
                scale = 1
            } else {
                value += symbol * scale
                scale *= continuations
            }
        }
        return numbers
    }

    /// The ascending numbers of a text written by ``append(ascending:to:)``.
    static func ascending(in text: some Sequence<UInt8>) -> [Int] {
        var expected = 0
        return numbers(in: text).map { distance in
            defer { expected += distance + 1 }
            return expected + distance
        }
    }

    private static let symbols: [UInt8] = (UInt8(0x21)...0x7E).filter {
        $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 != separator
    }

    private static let values: [Int] = {
        var values = [Int](repeating: -1, count: 256)
        for (value, symbol) in symbols.enumerated() { values[Int(symbol)] = value }
        return values
    }()
}
