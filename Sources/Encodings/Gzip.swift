import CZlib

/// The content encoding gzip (RFC 1952), through zlib.
package enum Gzip {
    /// How much work the fewer bytes are worth.
    package enum Effort: Int32, Sendable {
        /// For what is sent once.
        case quick = 4
        /// For what is sent many times.
        case best = 9
    }

    /// The same bytes, encoded; nil when there is no memory for it.
    package static func encoded(_ bytes: [UInt8], effort: Effort) -> [UInt8]? {
        var stream = z_stream()
        guard gzip_begin(&stream, effort.rawValue) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        var status = Z_OK
        let encoded = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            bytes.withUnsafeBufferPointer { input in
                // zlib reads them only.
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                status = deflate(&stream, Z_FINISH)
            }
            count = Int(stream.total_out)
        }
        return status == Z_STREAM_END ? encoded : nil
    }

    /// Whether a request's `Accept-Encoding` allows it (RFC 9110, 12.5.3); absent, it does not.
    package static func isAccepted(by header: String?) -> Bool {
        var byStar = false
        for choice in (header ?? "").lowercased().split(separator: ",") {
            let parts = choice.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let name = parts.first else { continue }
            let isRefused = parts.dropFirst().contains { $0.hasPrefix("q=0") && Double($0.dropFirst(2)) == 0 }
            if name == "gzip" || name == "x-gzip" { return !isRefused }
            if name == "*" { byStar = !isRefused }
        }
        return byStar
    }
}
