import ArgumentParser
import Foundation
import NIOCore
import Storage

/// A failure in words that tell an operator what to do.
struct CommandFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }

    /// Errors of the system and of libraries in plain words; errors of our own and of the command line as they are.
    static func explained(_ error: any Error) -> any Error {
        if error is CleanExit || error is ExitCode || error is ValidationError || error is CommandFailure {
            return error
        }
        if let system = error as? IOError { return CommandFailure(systemMessage(system.errnoCode, "\(system)")) }
        if let cocoa = error as? CocoaError { return CommandFailure(message(of: cocoa)) }
        return error
    }

    private static func message(of error: CocoaError) -> String {
        let path = error.filePath ?? error.url?.path ?? ""
        let reason =
            (error.underlying as? POSIXError).map { String(cString: strerror($0.code.rawValue)) }
            ?? error.localizedDescription
        return path.isEmpty ? reason : "\(path): \(reason)"
    }

    private static func systemMessage(_ code: Int32, _ detail: String) -> String {
        switch code {
        case EADDRINUSE: "the port is in use by another program; choose another one with --port"
        case EACCES: "this port or file may not be used by this person; choose a port above 1023 with --port"
        default: "\(String(cString: strerror(code))) (\(detail))"
        }
    }
}
