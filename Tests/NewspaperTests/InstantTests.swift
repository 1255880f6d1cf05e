import Foundation
import Newspaper
import Testing

@Suite("Instants")
struct InstantTests {
    @Test(
        "an RFC 3339 text names one moment",
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2026-11-22T06:30:00Z", 1_795_329_000_000),
            ("2026-11-22T08:30:00+02:00", 1_795_329_000_000), ("2026-11-21T22:30:00-08:00", 1_795_329_000_000),
            ("2026-11-22t06:30:00z", 1_795_329_000_000), ("2026-11-22 06:30:00Z", 1_795_329_000_000),
            ("2026-11-22T12:00:00+05:30", 1_795_329_000_000), ("2026-11-22T06:30:00-00:00", 1_795_329_000_000),
            ("2026-11-22T06:30:00.5Z", 1_795_329_000_500), ("2026-11-22T06:30:00.123456789Z", 1_795_329_000_123),
            ("2026-11-22T06:30:00.04+00:00", 1_795_329_000_040), ("1969-12-31T23:59:59.999Z", -1),
            ("1969-12-31T23:59:58.5Z", -1500), ("1900-03-01T00:00:00Z", -2_203_891_200_000),
            ("2024-02-29T00:00:00Z", 1_709_164_800_000), ("2000-02-29T12:00:00Z", 951_825_600_000),
            ("0001-01-01T00:00:00Z", -62_135_596_800_000), ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
            // A leap second is the second after it.
            ("2016-12-31T23:59:60Z", 1_483_228_800_000),
        ])
    func reading(text: String, milliseconds: Int64) {
        #expect(Instant(rfc3339: text)?.milliseconds == milliseconds)
    }

    @Test(
        "what is not RFC 3339 names none",
        arguments: [
            "", "2026-11-22", "2026-11-22T06:30:00", "2026-11-22T06:30Z", "06:30:00Z", "2026-11-22T06:30:00Z ",
            " 2026-11-22T06:30:00Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-11-31T00:00:00Z",
            "2026-11-00T00:00:00Z", "2025-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-11-22T24:00:00Z",
            "2026-11-22T23:60:00Z", "2026-11-22T23:59:61Z", "2026-11-22T06:30:00.Z", "2026-11-22T06:30:00,5Z",
            "2026-11-22T06:30:00+0200", "2026-11-22T06:30:00+2:00", "2026-11-22T06:30:00+24:00",
            "2026-11-22T06:30:00+02:60", "2026-11-22T06:30:00+99:99", "+2026-11-22T06:30:00Z",
            "26-11-22T06:30:00Z", "2026/11/22T06:30:00Z", "٢٠٢٦-11-22T06:30:00Z", "2026-11-22T06:30:00ZZ",
            "2026-11-22T-6:30:00Z", "0000-00-00 00:00:00",
        ])
    func refusing(text: String) {
        #expect(Instant(rfc3339: text) == nil)
    }

    @Test(
        "what is written is read back",
        arguments: [0, 1, -1, 999, -999, 1000, -86_400_000, 951_782_400_000, 1_795_329_000_123, -62_135_596_800_000])
    func roundTrip(milliseconds: Int64) {
        let instant = Instant(milliseconds: milliseconds)
        #expect(Instant(rfc3339: instant.rfc3339) == instant)
    }

    @Test("the written form agrees with Foundation's, over four centuries")
    func foundation() {
        let style = Date.ISO8601FormatStyle(timeZone: .gmt)
        for step in 0..<4000 {
            let instant = Instant(milliseconds: (-6_000_000_000 + Int64(step) * 3_153_607) * 1000)
            #expect(instant.rfc3339 == instant.date.formatted(style))
        }
    }

    @Test("milliseconds are written only when there are some")
    func fractions() {
        #expect(Instant(milliseconds: 1_795_329_000_000).rfc3339 == "2026-11-22T06:30:00Z")
        #expect(Instant(milliseconds: 1_795_329_000_007).rfc3339 == "2026-11-22T06:30:00.007Z")
        #expect(Instant(milliseconds: -1).rfc3339 == "1969-12-31T23:59:59.999Z")
    }

    @Test("seconds are added, earlier comes before later")
    func arithmetic() {
        let instant = Instant(milliseconds: 1000)
        #expect(instant.adding(seconds: 1.5).milliseconds == 2500)
        #expect(instant.adding(seconds: -2).milliseconds == -1000)
        #expect(instant < instant.adding(seconds: 0.001))
        #expect(Instant(Date(timeIntervalSince1970: 1.2346)).milliseconds == 1235)
        #expect(Instant(instant.date) == instant)
    }
}
