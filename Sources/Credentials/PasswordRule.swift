/// What a password must be: long, and not one of those that are tried first. Nothing is said of digits and signs.
package enum PasswordRule {
    /// In characters.
    package static let shortest = 12
    /// In bytes of UTF-8; more would only be work.
    package static let longestBytes = 256

    /// What is wrong with a new password; nil when nothing is.
    /// - Parameter personal: What is known of the person, such as their name and e-mail address.
    package static func fault(_ password: String, personal: [String]) -> PasswordFault? {
        guard password.count >= shortest else { return .tooShort }
        guard password.utf8.count <= longestBytes else { return .tooLong }
        let kernel = kernel(of: password)
        // What is left when digits and signs are taken off the ends says how much of it was thought of.
        if kernel.count < 6 || Set(kernel).count < 4 || [kernel, password.lowercased()].contains(where: isSequence) {
            return .common
        }
        if CommonPasswords.words.contains(where: { consists(kernel, of: $0) }) { return .common }
        let own = personal.flatMap { $0.lowercased().split { !$0.isLetter } }.filter { $0.count > 2 }
        let left = own.reduce(kernel) { $0.replacing($1, with: "") }
        return left.count < 5 && left.count < kernel.count ? .ownName : nil
    }

    /// In lower case, with letters for the signs that often stand for them, without digits and signs at the ends.
    static func kernel(of password: String) -> String {
        let trimmed = password.lowercased().trimming { !$0.isLetter }
        return String((trimmed.isEmpty ? password.lowercased()[...] : trimmed).map { looksLike[$0] ?? $0 })
    }

    /// Whether it is one word, perhaps several times over, or that word and at most three characters more.
    private static func consists(_ kernel: String, of word: String) -> Bool {
        let left = kernel.replacing(word, with: "")
        return left.count < kernel.count && left.count <= 3
    }

    /// Whether each character is the next or the one before on the way through the alphabet or the keyboard.
    private static func isSequence(_ kernel: String) -> Bool {
        CommonPasswords.sequences.contains { $0.contains(kernel) || String($0.reversed()).contains(kernel) }
    }

    private static let looksLike: [Character: Character] = [
        "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
    ]
}

/// Why a password is refused.
package enum PasswordFault: Error, Hashable, Sendable {
    case tooShort
    case tooLong
    /// It is among those that are tried first.
    case common
    /// It is hardly more than the person's own name or address.
    case ownName
}

extension String {
    fileprivate func trimming(_ isOutside: (Character) -> Bool) -> Substring {
        var rest = self[...]
        while let first = rest.first, isOutside(first) { rest.removeFirst() }
        while let last = rest.last, isOutside(last) { rest.removeLast() }
        return rest
    }
}
