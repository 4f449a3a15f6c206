import Glibc
import Synchronization

/// What two computations give, which are made at the same time.
///
/// Each may itself use all cores: those that one leaves idle are the other's. (What runs inside a loop of Dispatch gets only
/// its share of the cores for as long as the loop lasts; the first computation has a thread of its own instead.)
public func inParallel<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
    let made = Made<First>()
    let other = withoutActuallyEscaping(first) { first in
        let thread = Companion { made.put(first()) }
        defer { thread.join() }
        return second()
    }
    return (made.value ?? first(), other)
}

/// Where a thread leaves what it made.
private final class Made<Value: Sendable>: Sendable {
    private let kept = Mutex<Value?>(nil)

    var value: Value? { kept.withLock { $0 } }

    func put(_ value: Value) { kept.withLock { $0 = value } }
}

/// A thread that does one thing.
private struct Companion {
    private var thread = pthread_t()
    private let isRunning: Bool

    /// Begins to do it; where no thread is to be had, nothing is done.
    init(_ work: @escaping @Sendable () -> Void) {
        let passed = Unmanaged.passRetained(Work(run: work))
        isRunning =
            pthread_create(
                &thread, nil,
                { work in
                    work.map { Unmanaged<Work>.fromOpaque($0).takeRetainedValue().run() }
                    return nil
                }, passed.toOpaque()) == 0
        if !isRunning { passed.release() }
    }

    /// Waits until it is done. Nothing of it is left then.
    func join() {
        if isRunning { pthread_join(thread, nil) }
    }

    private final class Work: Sendable {
        let run: @Sendable () -> Void
        init(run: @escaping @Sendable () -> Void) { self.run = run }
    }
}
