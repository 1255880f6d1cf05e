/// One record of a CSV file.
struct CSVRecord: Hashable {
    /// Where it begins, counted from 1.
    let line: Int
    let fields: [String]
}

/// Reads comma-separated values (RFC 4180): fields may stand in quotation marks, which are doubled inside.
enum CSVFile {
    /// The records of a text; blank lines are none. Throws `RedirectsError.unclosedQuotation`.
    static func records(of text: String) throws -> [CSVRecord] {
        var reader = CSVReader(Array(text.utf8))
        var records: [CSVRecord] = []
        while let record = try reader.next() {
            if record.fields != [""] { records.append(record) }
        }
        return records
    }
}

private struct CSVReader {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() throws -> CSVRecord? {
        guard position < bytes.count else { return nil }
        let start = line
        var fields: [String] = []
        repeat { fields.append(try field()) } while takes(UInt8(ascii: ","))
        _ = takes(UInt8(ascii: "\r"))
        if takes(UInt8(ascii: "\n")) { line += 1 }
        return CSVRecord(line: start, fields: fields)
    }

    private mutating func field() throws -> String {
        guard takes(UInt8(ascii: "\"")) else {
            let start = position
            while position < bytes.count, !",\r\n".utf8.contains(bytes[position]) { position += 1 }
            return String(decoding: bytes[start..<position], as: UTF8.self)
        }
        let start = line
        var field: [UInt8] = []
        while true {
            guard position < bytes.count else { throw RedirectsError.unclosedQuotation(line: start) }
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\""), !takes(UInt8(ascii: "\"")) { break }
            if byte == UInt8(ascii: "\n") { line += 1 }
            field.append(byte)
        }
        // What stands behind the closing mark belongs to the field all the same.
        while position < bytes.count, !",\r\n".utf8.contains(bytes[position]) {
            field.append(bytes[position])
            position += 1
        }
        return String(decoding: field, as: UTF8.self)
    }

    private mutating func takes(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }
}
