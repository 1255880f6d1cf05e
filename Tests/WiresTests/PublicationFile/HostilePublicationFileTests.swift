import Foundation
import Testing

@testable import Wires

@Suite("Hostile publication files")
struct HostilePublicationFileTests {
    @Test("A file that is too large is refused without being parsed")
    func tooLarge() {
        let bytes = Data(repeating: UInt8(ascii: "["), count: PublicationFile.maximumBytes + 1)
        #expect(faults(of: bytes) == ["1:1: the file is larger than 4 MiB"])
    }

    @Test("Aliases of aliases are refused at once", arguments: ["c: *h", "? *h\n: x", "{*h : x}: y"])
    func aliasBomb(last: String) {
        let letters = Array("abcdefgh")
        var yaml = "a: &a [x, x, x, x, x, x, x, x, x]\n"
        for (name, before) in zip(letters.dropFirst(), letters) {
            let aliases = Array(repeating: "*\(before)", count: 9).joined(separator: ", ")
            yaml += "\(name): &\(name) [\(aliases)]\n"
        }
        #expect(faults(of: Data((yaml + last).utf8)) == ["2:8: too many aliases (*name); write the values out"])
    }

    @Test("Deep nesting is refused", arguments: ["[", "{a: ", "- ", "? "])
    func deepNesting(opening: String) {
        let yaml = "name: A\neditions:\n  " + String(repeating: opening, count: 50_000)
        #expect(faults(of: Data(yaml.utf8)).count == 1)
    }

    @Test("Bytes that are not UTF-8 are named with their line")
    func notUTF8() {
        #expect(faults(of: Data("name: A\nabout: ".utf8) + [0xE9, 0x0A]) == ["2:1: the file is not UTF-8 text"])
    }

    @Test(
        "Escapes that are no character are refused",
        arguments: ["\"\\uD800\"", "\"\\uDC00\\uD800\"", "\"\\U00110000\"", "\"\\x\"", "\u{0}", "\u{7}"])
    func escapes(text: String) {
        #expect(faults(of: Data("name: \(text)\n".utf8)).first?.contains("not YAML") == true)
    }

    @Test("Keys that are no words are refused", arguments: ["[a]: b", "{a: b}: c", "~: x", "? [a, [b]]\n: c"])
    func oddKeys(line: String) {
        let head = "name: A\neditions: [{code: en, language: en, timeZone: UTC}]\n"
        #expect(faults(of: Data((head + line).utf8)).count == 1)
    }

    @Test("A byte order mark is no fault")
    func byteOrderMark() {
        let yaml = "\u{FEFF}name: A\neditions: [{code: en, language: en, timeZone: UTC}]\n"
        #expect(faults(of: Data(yaml.utf8)) == [])
    }

    private func faults(of bytes: Data) -> [String] {
        do throws(PublicationFileError) {
            _ = try PublicationFile.plan(bytes: bytes, fileName: "publication.yaml")
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }
}
