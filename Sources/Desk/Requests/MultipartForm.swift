import Foundation
import NIOCore
import Newspaper

/// A file that a form brought with it.
struct SentFile: Sendable {
    let field: String
    /// What it is called on the computer that it comes from.
    let name: String
    let bytes: [UInt8]
}

/// A form with files (RFC 7578), read once. Of fields the first thirty-two count, of files two hundred.
struct MultipartForm: Sendable {
    let fields: FormFields
    let files: [SentFile]

    private static let mostParts = 232
    private static let lineEnd = Data("\r\n".utf8)

    /// What stands between the parts; nil when it is no such form.
    static func boundary(in contentType: String?) -> String? {
        guard let contentType, contentType.lowercased().hasPrefix("multipart/form-data") else { return nil }
        let parameter = contentType.split(separator: ";").dropFirst()
            .map { $0.split(separator: " ").joined() }.first { $0.lowercased().hasPrefix("boundary=") }
        let boundary = parameter.map { String($0.dropFirst(9).filter { $0 != "\"" }) }
        return boundary.flatMap { (1...70).contains($0.utf8.count) ? $0 : nil }
    }

    /// Nil when it is cut off or not written as the standard says.
    init?(_ body: ByteBuffer, boundary: String) {
        let data = Data(body.readableBytesView)
        let delimiter = Data("--\(boundary)".utf8)
        var fields: [String] = []
        var files: [SentFile] = []
        guard var start = data.range(of: delimiter)?.upperBound else { return nil }
        while !data[start...].starts(with: Data("--".utf8)) {
            guard fields.count + files.count < Self.mostParts, data[start...].starts(with: Self.lineEnd),
                let end = data.range(of: Self.lineEnd + delimiter, in: start..<data.endIndex),
                let part = Part(data[(start + 2)..<max(end.lowerBound, start + 2)])
            else { return nil }
            if let name = part.fileName {
                // A field for files that nobody filled in sends one without a name.
                if !name.isEmpty { files.append(SentFile(field: part.name, name: name, bytes: [UInt8](part.content))) }
            } else {
                let value = String(decoding: part.content, as: UTF8.self)
                fields.append("\(PercentEncoding.queryValue(part.name))=\(PercentEncoding.queryValue(value))")
            }
            start = end.upperBound
        }
        self.fields = FormFields(fields.joined(separator: "&"))
        self.files = files
    }

    /// One part with what its head says of it.
    private struct Part {
        let name: String
        /// Nil for what is no file.
        let fileName: String?
        let content: Data

        init?(_ data: Data) {
            guard let gap = data.range(of: lineEnd + lineEnd) else { return nil }
            let head = String(decoding: data[..<gap.lowerBound], as: UTF8.self)
            let line = head.components(separatedBy: "\r\n")
                .first { $0.lowercased().hasPrefix("content-disposition:") }
            guard let line, let name = Self.parameter("name", of: line) else { return nil }
            self.name = name
            fileName = Self.parameter("filename", of: line)
            content = data[gap.upperBound...]
        }

        /// Browsers write a quotation mark within a name as `%22`.
        private static func parameter(_ name: String, of line: String) -> String? {
            guard let start = line.range(of: "; \(name)=\"") else { return nil }
            return String(line[start.upperBound...].prefix { $0 != "\"" }).replacing("%22", with: "\"")
        }
    }
}
