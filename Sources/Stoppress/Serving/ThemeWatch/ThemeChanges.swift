import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle

/// Announces the theme's version to the browsers that show it, as server-sent events: at once and after each change.
struct ThemeChanges {
    let watch: ThemeWatch

    static let path = "/theme-changes"

    func response() -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/event-stream", .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
            ],
            body: ResponseBody { writer in
                try await announce(to: &writer)
                try await writer.finish(nil)
            })
    }

    @concurrent
    private func announce(to writer: inout any ResponseBodyWriter) async throws {
        var announced = ""
        var quietTurns = 0
        // The server can end only when its answers have ended.
        while !Task.isShuttingDownGracefully {
            let version = watch.version
            if version != announced {
                try await writer.write(ByteBuffer(string: "retry: 1000\ndata: \(version)\n\n"))
                announced = version
                quietTurns = 0
            } else if quietTurns == Self.turnsBetweenSigns {
                // Writing is how a browser that has gone away is noticed.
                try await writer.write(ByteBuffer(string: ":\n\n"))
                quietTurns = 0
            }
            quietTurns += 1
            try await Task.sleep(for: Self.turn)
        }
    }

    private static let turn = Duration.milliseconds(200)
    private static let turnsBetweenSigns = 50
}
