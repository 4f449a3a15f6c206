/// What is left when a command has done its work.
enum Remains {
    private final class Kept<Value> {
        let value: Value
        init(_ value: Value) { self.value = value }
    }

    /// Keeps a large value from being freed piece by piece: the process ends, and its memory goes as a whole.
    static func leave<Value>(_ value: Value) {
        _ = Unmanaged.passRetained(Kept(value))
    }
}
