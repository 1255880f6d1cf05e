import CXML2

/// What an XML parser tells as it reads.
protocol PushParserDelegate: AnyObject {
    func elementStarted(_ name: ElementName, attributes: [(name: String, value: String)], line: Int)
    func elementEnded()
    func characters(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// An element's name, with the vocabulary that its namespace stands for.
struct ElementName: Hashable {
    var vocabulary: Vocabulary
    var local: String
}

/// The namespaces that exports use; their addresses differ by version and by http or https.
enum Vocabulary: Hashable {
    case none, wordpress, excerpt, content, dublinCore, other

    /// Judged by the namespace's address, and by the prefix where the export forgot to declare it.
    init(address: String?, prefix: String?) {
        guard let prefix else {
            self = .none
            return
        }
        let address = address ?? ""
        if address.contains("wordpress.org/export/") {
            self = address.contains("/excerpt") ? .excerpt : .wordpress
        } else if address.contains("purl.org/rss/1.0/modules/content") {
            self = .content
        } else if address.contains("purl.org/dc/elements") {
            self = .dublinCore
        } else {
            self = address.isEmpty ? Self.usual(prefix) : .other
        }
    }

    private static func usual(_ prefix: String) -> Vocabulary {
        switch prefix {
        case "wp": .wordpress
        case "excerpt": .excerpt
        case "content": .content
        case "dc": .dublinCore
        default: .other
        }
    }
}

/// Where and why reading stopped; lines and columns count from 1.
struct ParseStop: Hashable, Sendable {
    var line: Int
    var column: Int
    var reason: String
}

/// libxml2's push parser: UTF-8 in, events out. Document types are refused, so no entity is ever expanded or fetched.
final class PushParser {
    private var context: xmlParserCtxtPtr?
    private let delegate: any PushParserDelegate
    private var bytesFed = 0
    /// The parser holds what it cannot judge yet; no tag of an export is nearly as long as this.
    private static let mostBytesHeld = 4 * 1024 * 1024
    private var isAtEnd = false
    /// Set at the first fault that ends reading.
    private(set) var stop: ParseStop?

    init(delegate: any PushParserDelegate) {
        xmlInitParser()
        self.delegate = delegate
        var handler = Self.makeHandler()
        context = xmlCreatePushParserCtxt(&handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
        // Huge text is bounded by the delegate; the decoder has made everything UTF-8 whatever the file declares.
        let options = XML_PARSE_HUGE.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        xmlCtxtUseOptions(context, Int32(options))
    }

    deinit {
        if let context {
            xmlFreeDoc(context.pointee.myDoc)
            xmlFreeParserCtxt(context)
        }
    }

    func feed(_ bytes: [UInt8]) {
        guard stop == nil, !bytes.isEmpty else { return }
        bytes.withUnsafeBytes { buffer in
            _ = xmlParseChunk(context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), 0)
        }
        bytesFed += bytes.count
        if bytesFed - xmlByteConsumed(context) > Self.mostBytesHeld { fail("a tag there never ends") }
    }

    /// Says that nothing follows, which is a fault when elements are open.
    func finish() {
        guard stop == nil else { return }
        isAtEnd = true
        _ = xmlParseChunk(context, nil, 0, 1)
    }

    fileprivate func fail(_ reason: String, line: Int? = nil, column: Int? = nil) {
        guard stop == nil else { return }
        stop = ParseStop(
            line: line ?? Int(xmlSAX2GetLineNumber(context)), column: column ?? Int(xmlSAX2GetColumnNumber(context)),
            reason: reason)
        xmlStopParser(context)
    }

    /// What the parser says at the end of a file that was cut off is about anything but that.
    fileprivate func fail(wellFormedness reason: String, line: Int, column: Int) {
        fail(
            isAtEnd ? "the file ends there, in the middle of what it has begun" : reason, line: line, column: column)
    }

    fileprivate func started(_ name: ElementName, _ attributes: [(name: String, value: String)]) {
        guard stop == nil else { return }
        delegate.elementStarted(name, attributes: attributes, line: Int(xmlSAX2GetLineNumber(context)))
    }

    fileprivate func ended() {
        if stop == nil { delegate.elementEnded() }
    }

    fileprivate func received(_ bytes: UnsafeBufferPointer<UInt8>) {
        if stop == nil { delegate.characters(bytes) }
    }
}

extension PushParser {
    private static func makeHandler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = 0xDEED_BEAF  // XML_SAX2_MAGIC: namespaces and structured errors are wanted
        handler.startElementNs = { context, local, prefix, address, _, _, count, _, attributes in
            let name = ElementName(
                vocabulary: Vocabulary(address: text(address), prefix: text(prefix)), local: text(local) ?? "")
            parser(context)?.started(name, attributePairs(attributes, count: Int(count)))
        }
        handler.endElementNs = { context, _, _, _ in parser(context)?.ended() }
        handler.characters = { context, bytes, count in pass(context, bytes, count) }
        handler.cdataBlock = { context, bytes, count in pass(context, bytes, count) }
        handler.ignorableWhitespace = { context, bytes, count in pass(context, bytes, count) }
        handler.internalSubset = { context, _, _, _ in
            parser(context)?.fail("the file has a document type declaration, which no WordPress export has")
        }
        handler.serror = { context, error in
            guard let error, error.pointee.level == XML_ERR_FATAL else { return }
            let reason = error.pointee.message.map { String(cString: $0) } ?? "the XML is not well formed"
            parser(context)?.fail(
                wellFormedness: reason.split(whereSeparator: \.isNewline).joined(separator: " "),
                line: Int(error.pointee.line), column: Int(error.pointee.int2))
        }
        return handler
    }
}

// Free functions, for a C function pointer cannot be made from a closure that captures `Self`.

private func parser(_ context: UnsafeMutableRawPointer?) -> PushParser? {
    context.map { Unmanaged<PushParser>.fromOpaque($0).takeUnretainedValue() }
}

private func pass(_ context: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<xmlChar>?, _ count: Int32) {
    parser(context)?.received(UnsafeBufferPointer(start: bytes, count: Int(count)))
}

private func text(_ pointer: UnsafePointer<xmlChar>?) -> String? {
    pointer.map { String(cString: $0) }
}

/// libxml2 gives five pointers an attribute: name, prefix, namespace, and where its value begins and ends.
private func attributePairs(
    _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
) -> [(name: String, value: String)] {
    guard let pointers else { return [] }
    return (0..<count).compactMap { index in
        guard let name = text(pointers[index * 5]), let start = pointers[index * 5 + 3],
            let end = pointers[index * 5 + 4]
        else { return nil }
        return (name, String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self))
    }
}
