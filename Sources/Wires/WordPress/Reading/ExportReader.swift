import Foundation

/// Reads a WordPress export from a file, one value at a time, in bounded memory.
///
/// What a fault cuts off is lost, all that came before it is given; `stop` then says where and why.
final class ExportReader {
    let path: String
    let totalBytes: Int64
    private(set) var bytesRead: Int64 = 0

    private let file: FileHandle
    private let builder: ExportBuilder
    private let parser: PushParser
    private var decoder: ByteDecoder
    private var cleaner: TextCleaner
    private var waiting: ArraySlice<ExportValue> = []
    private var first: [UInt8]
    private var isAtEnd = false

    /// `olderEncoding` is the one in which bytes that are not UTF-8 are read. Throws an `ExportFault`.
    init(path: String, olderEncoding: String = "WINDOWS-1252", itemBytes: Int = 64 * 1024 * 1024) throws {
        self.path = path
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw ExportFault.cannotOpen(path: path, reason: "there is no such file")
        }
        if isFolder.boolValue { throw ExportFault.cannotOpen(path: path, reason: "it is a folder") }
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw ExportFault.cannotOpen(path: path, reason: "permission was denied")
        }
        self.file = file
        totalBytes = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int64) ?? 0
        first = [UInt8](try file.read(upToCount: Self.chunkBytes) ?? Data())
        guard let decoder = ByteDecoder(beginning: first) else {
            let name = ByteDecoder.encoding(of: first).name
            throw ExportFault.notAnExport(
                path: path, reason: "it says its encoding is \(name), which is not known here")
        }
        self.decoder = decoder
        cleaner = TextCleaner(olderEncoding: olderEncoding)
        builder = ExportBuilder(itemBytes: itemBytes)
        parser = PushParser(delegate: builder)
    }

    private static let chunkBytes = 64 * 1024

    deinit { try? file.close() }

    /// Where reading ended before the end of the export; nil when all of it was read.
    var stop: ParseStop? { parser.stop }

    /// The next value; nil at the end. Throws an `ExportFault` when the file turns out to be no export.
    func next() throws -> ExportValue? {
        while waiting.isEmpty, !isAtEnd { try readOn() }
        return waiting.popFirst()
    }

    private func readOn() throws {
        let bytes = first.isEmpty ? [UInt8](try file.read(upToCount: Self.chunkBytes) ?? Data()) : first
        first = []
        bytesRead += Int64(bytes.count)
        let isLast = bytes.isEmpty
        parser.feed(cleaner.clean(decoder.decode(bytes, isLast: isLast), isLast: isLast))
        if isLast { parser.finish() }
        var values = builder.take()
        if isLast || parser.stop != nil {
            isAtEnd = true
            if let unfinished = builder.takeUnfinishedItem() { values.append(.item(unfinished)) }
            try refuseWhatIsNoExport()
        }
        waiting = values[...]
    }

    private func refuseWhatIsNoExport() throws {
        guard !builder.isExport else { return }
        if bytesRead == 0 { throw ExportFault.notAnExport(path: path, reason: "it is empty") }
        let detail = parser.stop.map { " (line \($0.line), column \($0.column): \($0.reason))" } ?? ""
        throw ExportFault.notAnExport(path: path, reason: "it holds no RSS channel\(detail)")
    }

    /// What was mended on the way so that the file could be read, in words.
    var repairNotes: [String] {
        Repair.allCases.compactMap { repair in
            guard let record = cleaner.repairs[repair] else { return nil }
            let lines = record.lines.map(String.init).joined(separator: ", ")
            let more = record.lines.count < record.count ? " and others" : ""
            return "\(describe(repair, count: record.count)) (line \(lines)\(more))"
        }
            + (decoder.unknownBytes == 0
                ? [] : ["\(decoder.unknownBytes) bytes are not \(decoder.encoding) and became U+FFFD"])
    }

    private func describe(_ repair: Repair, count: Int) -> String {
        switch repair {
        case .controlCharacter: "\(count) control characters that XML forbids were left out"
        case .olderEncoding: "\(count) bytes are not UTF-8 and were read as \(cleaner.olderEncoding)"
        case .bareAmpersand: "\(count) ampersands were written out as XML wants them"
        }
    }
}
