import PolicyModel

/// A calendar as RFC 5545 has it: lines end in CR LF and are folded after 75 octets, never inside a character.
struct CalendarWriter {
    private(set) var bytes: [UInt8] = []
    private let stamp: String

    /// Begins a calendar.
    ///
    /// - Parameter asOf: The day that every entry names as that of its making, so that the same input gives the same bytes.
    init(name: String, asOf: CivilDate) {
        stamp = Self.digits(asOf) + "T000000Z"
        line("BEGIN:VCALENDAR")
        line("VERSION:2.0")
        line("PRODID:-//tiaowen//tiaowen//ZH")
        line("CALSCALE:GREGORIAN")
        line("X-WR-CALNAME:" + Self.escaped(name))
    }

    /// Writes an entry for a whole day.
    mutating func event(
        id: String, day: CivilDate, summary: String, description: String, categories: [String]
    ) {
        line("BEGIN:VEVENT")
        line("UID:\(id)@tiaowen")
        line("DTSTAMP:" + stamp)
        line("DTSTART;VALUE=DATE:" + Self.digits(day))
        line("SUMMARY:" + Self.escaped(summary))
        if !description.isEmpty { line("DESCRIPTION:" + Self.escaped(description)) }
        if !categories.isEmpty { line("CATEGORIES:" + categories.map(Self.escaped).joined(separator: ",")) }
        line("TRANSP:TRANSPARENT")
        line("END:VEVENT")
    }

    /// The finished calendar.
    consuming func finished() -> [UInt8] {
        line("END:VCALENDAR")
        return bytes
    }

    private mutating func line(_ text: String) {
        var width = 0
        for scalar in text.unicodeScalars {
            let units = Array(String(scalar).utf8)
            if width + units.count > 75 {
                bytes += Array("\r\n ".utf8)
                width = 1
            }
            bytes += units
            width += units.count
        }
        bytes += Array("\r\n".utf8)
    }

    private static func digits(_ day: CivilDate) -> String {
        day.description.filter { $0 != "-" }
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\\(scalar)"
            case "\n": escaped += "\\n"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
