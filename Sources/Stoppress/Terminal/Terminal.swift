import Foundation

/// What the program says to the person at the terminal.
enum Terminal {
    /// A line on standard output.
    static func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    /// A line on standard error, for what is not the command's result.
    static func note(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }

    /// Whether standard error is a terminal, where a line can be written over.
    static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }
}
