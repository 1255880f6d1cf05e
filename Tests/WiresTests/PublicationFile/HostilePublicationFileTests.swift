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

    @Test("Nesting as deep as YAML lets it be is refused for what it is", arguments: [100, 400, 900])
    func legalNesting(depth: Int) {
        let lists = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        let faults = faults(of: Data("name: A\neditions: [{code: en, sections: \(lists)}]".utf8))
        #expect(faults.contains { $0.hasPrefix("2:34: editions[0].sections[0]:") })
    }

    @Test("More faults than anyone reads are counted, not shown")
    func manyFaults() {
        let keys = (1...5000).map { "key\($0): x\n" }.joined()
        do throws(PublicationFileError) {
            _ = try PublicationFile.plan(bytes: Data(keys.utf8), fileName: "publication.yaml")
        } catch {
            #expect(error.faults.count == 5002)
            #expect(error.description.hasSuffix("and 4902 more faults"))
        }
    }

    @Test("A file that is not there is named")
    func missing() {
        let file = URL(fileURLWithPath: "/nowhere/publication.yaml")
        do throws(PublicationFileError) {
            _ = try PublicationFile.plan(at: file)
            Issue.record("a file that is not there was read")
        } catch {
            #expect(error.description.hasPrefix("/nowhere/publication.yaml:1:1: the file cannot be read"))
        }
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
