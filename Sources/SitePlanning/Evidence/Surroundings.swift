import PolicyModel

extension Policy {
    /// The sentence around a passage, from one 。or ；to the next within its line: what shows how the words are meant.
    public func sentence(around passage: Passage) -> Span {
        let line = line(of: passage)
        let stops = ["。", "；", "！", "？"].map { Array($0.utf8) }
        var start = passage.span.start
        while start > line.start, !stops.contains(where: { source.bytes[line.start..<start].ends(with: $0) }) {
            start -= 1
        }
        var end = passage.span.end
        while end < line.end {
            if let stop = stops.first(where: { source.bytes[end..<line.end].starts(with: $0) }) {
                return Span(start, end + stop.count)
            }
            end += 1
        }
        return Span(start, end)
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

extension RandomAccessCollection where Element: Equatable {
    fileprivate func ends(with suffix: some Collection<Element>) -> Bool {
        count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix)
    }
}
