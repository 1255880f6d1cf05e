import Foundation

/// What the program says to the person at the terminal.
enum Terminal {
    /// A line on standard output.
    static func say(_ line: String) {
        write(line + "\n", to: .standardOutput)
    }

    /// A line on standard error, for what is not the command's result.
    static func note(_ line: String) {
        write(line + "\n", to: .standardError)
    }

    /// Writes over the line that stands on standard error.
    static func redraw(_ line: String) {
        write("\r\u{1B}[K\(line)", to: .standardError)
    }

    /// Nobody can be told when the terminal itself is gone or its disk is full; the work goes on.
    private static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data(text.utf8))
    }

    /// Whether standard error is a terminal, where a line can be written over.
    static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

    /// Whether a command's result is read on a terminal, where a line of progress would stand in the middle of it.
    static var showsResult: Bool { isatty(STDOUT_FILENO) == 1 }
}
