import PolicyModel

/// How well the program reads texts, as somebody measured it and wrote it down: `content/accuracy.yml`.
///
/// A build cannot measure this: it takes texts in which people have marked what is right.
public struct Accuracy: Sendable {
    /// A measured figure.
    public struct Figure: Sendable {
        /// What was measured, in each of the site's languages.
        public let name: [Language: String]
        /// What came out: `F1 0.992`.
        public let value: String

        /// A figure as loaded.
        public init(name: [Language: String], value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The day of the measurement.
    public let day: CivilDate
    /// Against what was measured, and what that is worth, in each of the site's languages.
    public let note: [Language: String]
    /// The figures, in the file's order.
    public let figures: [Figure]

    /// Figures as loaded.
    public init(day: CivilDate, note: [Language: String], figures: [Figure]) {
        self.day = day
        self.note = note
        self.figures = figures
    }
}

/// How a site came about, for those who ask how far to trust it.
public struct Making: Sendable {
    /// What made it: `tiaowen 0.1.0 (a1b2c3d)`; nil where nobody says.
    public let program: String?
    /// How well that reads; nil where nobody measured.
    public let accuracy: Accuracy?

    /// What is known of it.
    public init(program: String? = nil, accuracy: Accuracy? = nil) {
        self.program = program
        self.accuracy = accuracy
    }
}
