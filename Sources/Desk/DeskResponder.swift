import Credentials
import Editorial
import HTTPTypes
package import Hummingbird
import Logging
import Newspaper
import Storage
import Themes

/// The desk as the server sees it: one responder for every address below `/desk/`.
package struct DeskResponder<Context: RemoteAddressRequestContext>: HTTPResponder {
    private let desk: Desk

    package init(_ desk: Desk) {
        self.desk = desk
    }

    package func respond(to request: Request, context: Context) async throws -> Response {
        let accepted = request.headers[.acceptLanguage].flatMap(DeskLanguage.init(acceptedBy:))
        let desk = desk.speaking(accepted ?? .english)
        let answer: DeskAnswer
        do {
            answer = try await self.answer(desk, request, context)
        } catch {
            answer = failure(desk, error, request, context)
        }
        let response = answer.response(isSecure: desk.isSecure)
        return request.method == .head ? response.createHeadResponse() : response
    }

    private func answer(_ desk: Desk, _ request: Request, _ context: Context) async throws -> DeskAnswer {
        let asked = try await DeskRequest(
            request, peer: context.remoteAddress?.ipAddress, origin: desk.origin, formBytes: DeskRoute.formBytes)
        if asked.path == ["desk"], !asked.endsWithSlash { return .moved(to: DeskAddresses.home) }
        if let asset = desk.asset(asked) { return .asset(asset) }
        let routes = DeskRoute.all.compactMap { route in route.parts(of: asked.path).map { (route, $0) } }
        guard !routes.isEmpty else { return try desk.trouble(.missing, asked) }
        guard let (route, parts) = routes.first(where: { $0.0.method == asked.method }) else {
            return .text(
                "This address takes \(routes.map(\.0.method.rawValue).joined(separator: ", ")).\n", .methodNotAllowed)
        }
        return try await desk.answer(route, asked.with(parts))
    }

    private func failure(_ desk: Desk, _ error: any Error, _ request: Request, _ context: Context) -> DeskAnswer {
        if let known = error as? any HTTPResponseError, known.status.kind == .clientError {
            return .text("\(known.status.reasonPhrase)\n", known.status)
        }
        if error is DeskRequest.Malformed { return .text("This request is malformed.\n", .badRequest) }
        context.logger.error(
            "A page of the desk could not be made",
            metadata: ["error": "\(error)", "reference": "\(context.id)"])
        return (try? desk.failure(reference: context.id))
            ?? .text("This did not work. Reference: \(context.id)\n", .internalServerError)
    }
}

extension Desk {
    /// Asks who it is, and goes on in their language.
    func answer(_ route: DeskRoute, _ asked: DeskRequest) async throws -> DeskAnswer {
        var asked = asked
        asked.paperName = try await database.read { try $0.publications.load().defaultEdition?.edition.name }
        if let token = asked.sessionToken { asked.signedIn = try await newsroom.recognise(token) }
        if let member = asked.signedIn?.member, !asked.wantsData {
            asked.unseenNotices = try await database.read {
                try $0.notices.unseen(of: member.id, limit: Self.unseenCounted + 1)
            }
        }
        let desk = asked.signedIn?.member.language.map(speaking) ?? self
        return try await desk.admit(asked, to: route)
    }

    /// Asks whether they may before a route does anything.
    private func admit(_ asked: DeskRequest, to route: DeskRoute) async throws -> DeskAnswer {
        var asked = asked
        if let bytes = route.fileBytes, asked.signedIn?.member.isActive == true {
            do {
                try await asked.readFiles(upTo: bytes)
            } catch let error as any HTTPResponseError where error.status == .contentTooLarge {
                return try trouble(.tooLarge, asked)
            }
        }
        if asked.method == .post, !asked.isFromOurselves {
            // A page whose session is over is told so, that it can ask for another.
            if asked.wantsData, asked.signedIn == nil {
                return try .data(Refusal(fault: strings["faultSignedOut"]), .unauthorized)
            }
            return try trouble(.stale, asked)
        }
        switch route.needs {
        case .nothing: return try await route.answer(self, asked)
        case .permission(let permission):
            guard let signedIn = asked.signedIn else {
                if asked.wantsData { return try .data(Refusal(fault: strings["faultSignedOut"]), .unauthorized) }
                return .redirect(to: DeskAddresses.signIn(next: asked.method == .get ? asked.target : nil))
            }
            guard signedIn.member.may(permission) else { return try trouble(.forbidden, asked) }
            if signedIn.owesSecondFactor, !route.leadsToSecondFactor {
                if asked.wantsData { return try .data(Refusal(fault: strings["factorOwed"]), .forbidden) }
                return .redirect(to: DeskAddresses.secondFactor)
            }
            do {
                return try await route.answer(self, asked)
            } catch NewsroomError.forbidden {
                return try trouble(.forbidden, asked)
            } catch NewsroomError.outsideSections {
                return try trouble(.outsideSections, asked)
            }
        }
    }
}
