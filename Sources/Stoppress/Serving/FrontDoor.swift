import Desk
import Hummingbird
import PublicSite

/// Sends each request to its room: the desk's addresses to the Desk, all others to the site. While the theme is watched
/// there is one address more.
struct FrontDoor<Context: RequestContext>: HTTPResponder {
    let site: SiteResponder<Context>
    let desk: DeskResponder<Context>
    var themeChanges: ThemeChanges?

    func respond(to request: Request, context: Context) async throws -> Response {
        let path = request.head.path ?? "/"
        if path == ThemeChanges.path, request.method == .get, let themeChanges { return themeChanges.response() }
        let isDesk = path == "/desk" || path.hasPrefix("/desk/") || path.hasPrefix("/desk?")
        return isDesk
            ? try await desk.respond(to: request, context: context)
            : try await site.respond(to: request, context: context)
    }
}
