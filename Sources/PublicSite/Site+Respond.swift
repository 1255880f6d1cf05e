import HTTPTypes
package import Hummingbird
import Logging
import NIOCore
import Newspaper
import Storage

/// The site as the server sees it: one responder for every address that is not the desk's.
package struct SiteResponder<Context: RequestContext>: HTTPResponder {
    private let site: Site
    private let files = FileIO()

    package init(_ site: Site) {
        self.site = site
    }

    package func respond(to request: Request, context: Context) async throws -> Response {
        guard request.method == .get || request.method == .head else {
            return SiteResponse.text(
                "Readers only read here.\n", status: .methodNotAllowed, extra: [.allow: "GET, HEAD"])
        }
        guard let (path, query) = Self.target(of: request) else {
            return SiteResponse.text("This address is malformed.\n", status: .badRequest)
        }
        let response: Response
        do {
            response = try await respond(path, query, request, context)
        } catch {
            response = SiteResponse.failure(error, site: site, logger: context.logger, reference: context.id)
        }
        return request.method == .head ? response.createHeadResponse() : response
    }

    private func respond(
        _ path: RequestPath, _ query: FormFields, _ request: Request, _ context: Context
    ) async throws -> Response {
        if path.text == "/readyz" { return await readiness() }
        switch try await site.answer(path, query: query) {
        case .page(let html, let status):
            return SiteResponse.page(html, status: HTTPResponse.Status(code: status), to: request.headers)
        case .moved(let address, let status):
            return SiteResponse.moved(to: address, status: HTTPResponse.Status(code: status))
        case .text(let text, let status): return SiteResponse.text(text, status: HTTPResponse.Status(code: status))
        case .data(let data): return SiteResponse.data(data, to: request.headers)
        case .asset(let asset): return SiteResponse.asset(asset, to: request.headers)
        case .picture(let picture): return try await respond(picture, context)
        }
    }

    private func respond(_ picture: PictureRequest, _ context: Context) async throws -> Response {
        guard let file = try await site.pictures.file(picture.contentHash, picture.type, picture.rendition) else {
            return SiteResponse.text("There is no such picture.\n", status: .notFound)
        }
        let type = PictureType.allCases.first { file.hasSuffix("." + $0.fileExtension) } ?? picture.type
        let body = try await files.loadFile(path: file, context: context)
        return SiteResponse.forEver(contentType: type.rawValue, body: body)
    }

    private func readiness() async -> Response {
        do {
            _ = try await site.database.read { try $0.publications.version() }
            return SiteResponse.text("ready\n", status: .ok)
        } catch {
            return SiteResponse.text("The database gives no answer.\n", status: .serviceUnavailable)
        }
    }

    private static func target(of request: Request) -> (RequestPath, FormFields)? {
        // RFC 9112, 3.2: a request that does not say whom it asks is malformed.
        // A monitor that speaks HTTP/1.0 may still ask whether all is well.
        let target = request.head.path ?? "/"
        guard request.head.authority?.isEmpty == false || target == "/healthz" || target == "/readyz" else {
            return nil
        }
        let path = target.prefix { $0 != "?" && $0 != "#" }
        let query = target.dropFirst(path.count).dropFirst().prefix { $0 != "#" }
        return RequestPath(encoded: String(path)).map { ($0, FormFields(String(query))) }
    }
}
