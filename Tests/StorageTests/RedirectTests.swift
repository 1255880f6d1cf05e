import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Redirects")
struct RedirectTests {
    /// Keeps redirects written as "a>b" and gives where each path leads then.
    private func leads(
        _ moves: [String], on engine: Engine, from paths: [String] = ["a", "b", "c", "d"]
    ) async throws -> [String: String] {
        try await engine.withDatabase { database in
            try await database.write { connection in
                for move in moves {
                    let parts = move.split(separator: ">").map(String.init)
                    try connection.redirects.keep(Redirect(from: "/\(parts[0])/", to: "/\(parts[1])/"))
                }
                var leads: [String: String] = [:]
                for path in paths {
                    leads[path] = try connection.redirects.target(of: "/\(path)/").map { $0.filter { $0 != "/" } }
                }
                return leads
            }
        }
    }

    @Test("chains are collapsed: every old path leads to the newest at once", arguments: Engine.all)
    func chains(engine: Engine) async throws {
        #expect(try await leads(["a>b", "b>c", "c>d"], on: engine) == ["a": "d", "b": "d", "c": "d"])
        // The other way round: what is kept later leads to where an earlier one already left.
        #expect(try await leads(["c>d", "b>c"], on: engine)["b"] != nil)
    }

    @Test("no order of moves makes a loop", arguments: Engine.all)
    func loops(engine: Engine) async throws {
        #expect(try await leads(["a>b", "b>a"], on: engine) == ["b": "a"])
        #expect(try await leads(["a>b", "b>c", "c>a"], on: engine) == ["b": "a", "c": "a"])
        #expect(try await leads(["a>b", "b>c", "c>a", "a>b"], on: engine) == ["a": "b", "c": "b"])
        #expect(try await leads(["a>a"], on: engine) == [:])
        #expect(try await leads(["a>b", "a>c"], on: engine) == ["a": "c"])
    }

    @Test("whatever the moves, following redirects ends", arguments: Engine.all)
    func anyMoves(engine: Engine) async throws {
        let names = ["a", "b", "c", "d"]
        try await engine.withDatabase { database in
            try await database.write { connection in
                for number in 0..<200 {
                    let (from, to) = (names[number * 7 % 4], names[(number * number + number / 3) % 4])
                    try connection.redirects.keep(Redirect(from: from, to: to))
                    for name in names {
                        guard let target = try connection.redirects.target(of: name) else { continue }
                        // One step is enough, as chains are collapsed; the step never leads back.
                        #expect(target != name)
                        #expect(try connection.redirects.target(of: target) == nil)
                    }
                }
            }
        }
    }

    @Test("old paths of an address are known, and a path that lives again leads nowhere", arguments: Engine.all)
    func sources(engine: Engine) async throws {
        try await engine.withDatabase { database in
            try await database.write { connection in
                let redirects = connection.redirects
                for old in ["/?p=12", "/b/", "/ישן/"] { try redirects.keep(Redirect(from: old, to: "/new/")) }
                #expect(try Set(redirects.sources(of: "/new/")) == ["/?p=12", "/b/", "/ישן/"])
                try redirects.remove(from: "/b/")
                #expect(try redirects.target(of: "/b/") == nil)
                #expect(try redirects.target(of: "/ישן/") == "/new/")
                #expect(try redirects.sources(of: "/b/").isEmpty)
            }
        }
    }
}
