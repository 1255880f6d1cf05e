import Desk
import HTTPTypes
import Hummingbird
import NIOCore
import PublicSite

/// Sends each request to its room: the desk's addresses to the Desk, all others to the site. While the theme is watched
/// there is one address more. While the newspaper stands still, whoever sends something is asked to come back.
struct FrontDoor<Context: RemoteAddressRequestContext>: HTTPResponder {
    let site: SiteResponder<Context>
    let desk: DeskResponder<Context>
    var themeChanges: ThemeChanges?
    var standsStill = false

    func respond(to request: Request, context: Context) async throws -> Response {
        if standsStill, request.method != .get, request.method != .head { return Self.comeBack }
        let path = request.head.path ?? "/"
        if path == ThemeChanges.path, request.method == .get, let themeChanges { return themeChanges.response() }
        let isDesk = path == "/desk" || path.hasPrefix("/desk/") || path.hasPrefix("/desk?")
        return isDesk
            ? try await desk.respond(to: request, context: context)
            : try await site.respond(to: request, context: context)
    }

    private static var comeBack: Response {
        Response(
            status: .serviceUnavailable,
            headers: [.retryAfter: "120", .contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: .init(
                byteBuffer: ByteBuffer(
                    string: "Nothing can be changed just now. Please send it again in two minutes.\n")))
    }
}
