import ParallelMapping
import Testing

@Suite("Work on all cores")
struct ParallelTests {
    @Test("Results stand in the order of what they are made from")
    func order() {
        #expect(Array(0..<1000).mapInParallel { $0 * 2 } == Array(0..<1000).map { $0 * 2 })
    }

    @Test("Two computations give what each gives, and may do so inside one another")
    func nested() {
        let sums = Array(1...50).mapInParallel { number in
            let ((one, two), all) = inParallel(
                { inParallel({ number }, { Array(0..<number).mapInParallel { $0 }.reduce(0, +) }) },
                { Array(repeating: number, count: number).mapInParallel { $0 }.reduce(0, +) })
            return one + 2 * two == all
        }
        #expect(sums == Array(repeating: true, count: 50))
    }
}
