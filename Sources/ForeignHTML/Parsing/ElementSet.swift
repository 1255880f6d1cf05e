/// A set of the elements that reach the parser, quick to ask: the filter asks it for every open element at every tag.
struct ElementSet {
    /// An element's place in the set, from 0 to 127.
    typealias Code = UInt8

    private static let codes: [String: Code] = Dictionary(
        uniqueKeysWithValues: ElementNames.kept.sorted().enumerated().map { ($1, Code($0)) })

    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ names: Set<String>) {
        for name in names {
            guard let code = Self.code(of: name) else { continue }
            if code < 64 { low |= 1 << UInt64(code) } else { high |= 1 << UInt64(code - 64) }
        }
    }

    init(code: Code) {
        if code < 64 { low = 1 << UInt64(code) } else { high = 1 << UInt64(code - 64) }
    }

    static func code(of name: String) -> Code? { codes[name] }

    func contains(_ code: Code) -> Bool {
        (code < 64 ? low >> UInt64(code) : high >> UInt64(code - 64)) & 1 == 1
    }
}
