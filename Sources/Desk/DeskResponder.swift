import HTTPTypes
package import Hummingbird
import NIOCore

/// The staff's side of the program. Until staff can sign in it changes and shows nothing: it says how the newsroom works
/// today.
package struct DeskResponder<Context: RequestContext>: HTTPResponder {
    package init() {}

    package func respond(to request: Request, context: Context) async throws -> Response {
        guard request.method == .get || request.method == .head else {
            return Response(status: .methodNotAllowed, headers: [.allow: "GET, HEAD"])
        }
        let path = (request.head.path ?? "").prefix { $0 != "?" }
        switch path {
        case "/desk": return Response(status: .movedPermanently, headers: [.location: "/desk/"])
        case "/desk/": return response(WelcomePage.html, "text/html; charset=utf-8", .ok)
        case "/desk/desk.css": return response(WelcomePage.style, "text/css; charset=utf-8", .ok)
        default: return response("There is no such page at the desk.\n", "text/plain; charset=utf-8", .notFound)
        }
    }

    private func response(_ text: String, _ contentType: String, _ status: HTTPResponse.Status) -> Response {
        Response(
            status: status,
            headers: [
                .contentType: contentType, .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
                .contentSecurityPolicy:
                    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            ],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
