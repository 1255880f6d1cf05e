import Foundation

/// What the sources of the page types say about each type and each of its properties.
struct SourceComments {
    /// By type, or by type and property: `Frame`, `Frame.title`.
    private(set) var comments: [String: String] = [:]
    /// The texts that each enumeration stands for.
    private(set) var choices: [String: [String]] = [:]

    /// Reads the Swift files of a folder, which are formatted as the house formats them.
    init(folder: URL) throws {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        for file in files where file.pathExtension == "swift" {
            read(String(decoding: try Data(contentsOf: file), as: UTF8.self))
        }
    }

    private mutating func read(_ text: String) {
        var owners: [(indentation: Int, name: String)] = []
        var comment: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let words = line.drop { $0 == " " }
            if words.hasPrefix("///") {
                comment.append(words.dropFirst(4))
                continue
            }
            let indentation = line.count - words.count
            if let name = words.firstMatch(of: /^(?:package )?(?:struct|enum) (\w+)/)?.1 {
                owners.removeAll { $0.indentation >= indentation }
                owners.append((indentation, String(name)))
                note(comment, at: String(name))
            } else if let owner = owners.last, indentation == owner.indentation + 4 {
                readMember(words, of: owner.name, comment)
            }
            if indentation <= owners.last?.indentation ?? -1, words.hasPrefix("}") { owners.removeLast() }
            comment = []
        }
    }

    private mutating func readMember(_ words: Substring, of owner: String, _ comment: [Substring]) {
        if let name = words.firstMatch(of: /^package (?:var|let) (\w+)/)?.1 {
            note(comment, at: "\(owner).\(name)")
        } else if let match = words.firstMatch(of: /^case (\w+)(?: = "([^"]*)")?$/) {
            choices[owner, default: []].append(String(match.2 ?? match.1))
            note(comment, at: "\(owner).\(match.2 ?? match.1)")
        }
    }

    private mutating func note(_ comment: [Substring], at key: String) {
        if !comment.isEmpty { comments[key] = comment.joined(separator: " ") }
    }
}
