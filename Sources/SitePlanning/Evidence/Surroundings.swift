import PolicyModel

extension Policy {
    /// The sentence around a passage, from one 。or ；to the next within its line: what shows how the words are meant.
    public func sentence(around passage: Passage) -> Span {
        let line = line(of: passage)
        return source.bytes.withUnsafeBufferPointer { bytes in
            var start = passage.span.start
            while start > line.start, !(start - 3 >= line.start && Self.isStop(bytes, at: start - 3)) { start -= 1 }
            var end = passage.span.end
            while end < line.end {
                if end + 3 <= line.end, Self.isStop(bytes, at: end) { return Span(start, end + 3) }
                end += 1
            }
            return Span(start, end)
        }
    }

    /// Whether 。；！or ？ begins at a place: E3 80 82, EF BC 9B, EF BC 81, EF BC 9F.
    private static func isStop(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        switch (bytes[place], bytes[place + 1], bytes[place + 2]) {
        case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): true
        default: false
        }
    }

    /// The line of text, or the title, that holds a passage.
    private func line(of passage: Passage) -> Span {
        let division = divisions[passage.division]
        let lines =
            passage.provision.map { index in
                [division.provisions.nodes[index].heading].compactMap { $0 } + division.provisions.textLines(of: index)
            } ?? (division.front + division.closing).map(\.text)
        return lines.first { $0.start <= passage.span.start && passage.span.end <= $0.end } ?? passage.span
    }
}
