import ArgumentParser
import Glibc
import PolicyModel

/// The day for which it is computed whether a document is in force.
struct DayOptions: ParsableArguments {
    @Option(
        name: .customLong("as-of"),
        help: "The day for which validity is computed, YYYY-MM-DD. (default: SOURCE_DATE_EPOCH, or today)")
    var day: String?

    /// The day that was given; else that of SOURCE_DATE_EPOCH, in UTC as its specification says; else today.
    func asOf() throws -> CivilDate {
        if let day {
            guard let date = CivilDate(iso: day) else { throw ValidationError("--as-of: “\(day)” is not YYYY-MM-DD") }
            return date
        }
        if let epoch = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }), !epoch.isEmpty {
            guard var seconds = time_t(epoch) else {
                throw ValidationError("SOURCE_DATE_EPOCH: “\(epoch)” is not a number of seconds")
            }
            var fields = tm()
            gmtime_r(&seconds, &fields)
            return try Self.day(fields)
        }
        return try Self.today()
    }

    /// The day by the clock, in the local time zone.
    static func today() throws -> CivilDate {
        var fields = tm()
        var now = time(nil)
        localtime_r(&now, &fields)
        return try day(fields)
    }

    private static func day(_ fields: tm) throws -> CivilDate {
        let (year, month, day) = (Int(fields.tm_year) + 1900, Int(fields.tm_mon) + 1, Int(fields.tm_mday))
        guard let date = CivilDate(year: year, month: month, day: day) else {
            throw ValidationError("the clock's day is out of range")
        }
        return date
    }
}
