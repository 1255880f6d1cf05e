/// Ties a picture's source to the attachment that it is, until attachments are looked up; written as a fragment.
enum AttachmentMark {
    private static let fragment = "#wordpress-attachment-"

    static func marked(_ address: String, attachment: Int64) -> String {
        let plain = address.prefix { $0 != "#" }
        return "\(plain)\(fragment)\(attachment)"
    }

    /// The address without the mark, and the attachment's number where it is marked.
    static func parts(of source: String) -> (address: String, attachment: Int64?) {
        guard let range = source.firstRange(of: fragment) else { return (source, nil) }
        return (String(source[..<range.lowerBound]), Int64(source[range.upperBound...]))
    }

    /// The number in a class such as `wp-image-17` or an identifier such as `attachment_17`.
    static func number(in text: String, after prefix: String) -> Int64? {
        for word in text.split(whereSeparator: \.isWhitespace) where word.hasPrefix(prefix) {
            if let number = Int64(word.dropFirst(prefix.count)) { return number }
        }
        return nil
    }
}
