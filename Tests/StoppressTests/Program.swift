import Foundation

/// The program as a person runs it: its own process, in a folder of its own that is gone afterwards.
struct Program {
    let folder: URL

    struct Run {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Gives a folder to `body` and takes it away when `body` has ended.
    static func inFolder(_ body: (Program) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "stoppress-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(Program(folder: folder))
    }

    /// The same, with a newspaper of one English edition in `paper`.
    static func withPaper(_ body: (Program) async throws -> Void) async throws {
        try await inFolder { program in
            let made = try await program.run("new", "paper")
            guard made.status == 0 else { throw Unusable(made) }
            try await body(program)
        }
    }

    /// The program stands beside the tests, wherever those were built.
    private static let executable = URL(fileURLWithPath: CommandLine.arguments[0])
        .deletingLastPathComponent().appendingPathComponent("stoppress")

    func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Run {
        try await Running(start(arguments, input: FileHandle.nullDevice, environment: environment)).end()
    }

    /// Starts the program and leaves it running; `environment` is added to that of the tests.
    func start(
        _ arguments: [String], input: Any, environment: [String: String] = [:]
    ) throws -> Running.Started {
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, given in given }
        // Files, not pipes: nobody has to read them for the program to go on.
        let output = try sink("output")
        let errors = try sink("errors")
        process.standardInput = input
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        let ended = AsyncStream<Int32> { stream in
            process.terminationHandler = { process in
                stream.yield(process.terminationStatus)
                stream.finish()
            }
        }
        try process.run()
        return Running.Started(process: process, output: output, errors: errors, ended: ended)
    }

    private func sink(_ name: String) throws -> URL {
        let file = folder.appendingPathComponent("\(name)-\(UUID().uuidString).txt")
        try Data().write(to: file)
        return file
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }

    func text(of name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
    }

    /// The report that an import has left in a file.
    func report(_ name: String) throws -> Report {
        try JSONDecoder().decode(Report.self, from: try Data(contentsOf: folder.appendingPathComponent(name)))
    }
}

/// The program while it runs.
struct Running {
    struct Started {
        let process: Process
        let output: URL
        let errors: URL
        let ended: AsyncStream<Int32>
    }

    let started: Started

    init(_ started: Started) {
        self.started = started
    }

    /// Waits for its end.
    func end() async throws -> Program.Run {
        var status: Int32 = -1
        for await ending in started.ended { status = ending }
        return Program.Run(status: status, output: try Self.text(started.output), errors: try Self.text(started.errors))
    }

    /// Waits until its standard error or output holds some words; throws after half a minute.
    func says(_ words: String) async throws {
        for _ in 0..<600 {
            if try (Self.text(started.errors) + Self.text(started.output)).contains(words) { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw Unusable(
            Program.Run(status: -1, output: try Self.text(started.output), errors: try Self.text(started.errors)))
    }

    private static func text(_ file: URL) throws -> String {
        String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
}

/// A run that a test cannot go on from.
struct Unusable: Error, CustomStringConvertible {
    let description: String

    init(_ run: Program.Run) {
        description = "status \(run.status): \(run.errors)\(run.output)"
    }
}

/// What `--report` writes, as its readers know it (docs/migrate.md).
struct Report: Decodable {
    struct Left: Decodable {
        let item: String
        let reason: String
    }

    let items: Int
    let carried: Int
    let left: [Left]
    let notes: [String]
}
