import HTTPTypes

/// The cookies of a request.
struct Cookies {
    private var values: [String: String] = [:]

    init(_ headers: HTTPFields) {
        for pair in headers[values: .cookie].flatMap({ $0.split(separator: ";") }) {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { continue }
            let name = parts[0].filter { $0 != " " }
            // Of two with one name a browser sends the one for the longer path first.
            if values[name] == nil { values[name] = parts[1] }
        }
    }

    subscript(name: String) -> String? { values[name] }
}

/// A cookie that the desk gives; it is sent to the desk alone and no script reads it.
struct DeskCookie: Sendable {
    static let session = "stoppress-desk"
    static let visit = "stoppress-visit"

    let name: String
    /// Empty to take it back.
    let value: String
    /// Nil until the browser is closed.
    let seconds: Int?

    func field(isSecure: Bool) -> String {
        var field = "\(name)=\(value); Path=/desk; HttpOnly; SameSite=Lax"
        if let seconds { field += "; Max-Age=\(seconds)" }
        if isSecure { field += "; Secure" }
        return field
    }
}
