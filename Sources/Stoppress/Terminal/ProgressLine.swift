import Foundation
import Synchronization

/// Shows how far a long command has come: one line written over on a terminal, a plain line now and then in a pipe.
final class ProgressLine: Sendable {
    private struct State {
        var lastShown = Date.distantPast
        var isDrawn = false
    }

    private let what: String
    private let started = Date()
    private let state = Mutex(State())

    /// `what` names the things counted, as "articles".
    init(_ what: String) {
        self.what = what
    }

    /// - Parameters:
    ///   - done: how many things are finished.
    ///   - total: how many there are; nil when nobody knows yet.
    ///   - fraction: how much of the whole that is, 0 to 1; nil to take it from the two numbers.
    func show(done: Int, of total: Int?, fraction: Double? = nil) {
        let interval = Terminal.isInteractive ? 0.1 : 5.0
        state.withLock { state in
            guard Date().timeIntervalSince(state.lastShown) >= interval else { return }
            state.lastShown = Date()
            let part = fraction ?? total.map { Double(done) / Double(max($0, done, 1)) }
            draw(line(done: done, of: total, fraction: part), &state)
        }
    }

    /// Ends the line, so that what follows begins on one of its own.
    func finish(done: Int) {
        state.withLock { state in
            draw(line(done: done, of: nil, fraction: nil), &state)
            if Terminal.isInteractive { Terminal.note("") }
        }
    }

    /// Takes the line off the terminal.
    func clear() {
        state.withLock { state in
            if state.isDrawn { Terminal.redraw("") }
            state.isDrawn = false
        }
    }

    private func draw(_ line: String, _ state: inout State) {
        if Terminal.isInteractive {
            Terminal.redraw(line)
            state.isDrawn = true
        } else {
            Terminal.note(line)
        }
    }

    private func line(done: Int, of total: Int?, fraction: Double?) -> String {
        let seconds = max(Date().timeIntervalSince(started), 0.001)
        let rate = Double(done) / seconds
        var parts = [total.map { "\(done) of \($0) \(what)" } ?? "\(done) \(what)"]
        if let fraction { parts.append("\(Int((fraction * 100).rounded(.down))) %") }
        parts.append("\(Int(rate.rounded())) a second")
        if let fraction, fraction > 0.01, fraction < 1 {
            parts.append("\(duration(seconds / fraction * (1 - fraction))) left")
        } else {
            parts.append("in \(duration(seconds))")
        }
        return parts.joined(separator: ", ")
    }

    private func duration(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded())
        if whole < 60 { return "\(whole) s" }
        return whole < 3600 ? "\(whole / 60) min \(whole % 60) s" : "\(whole / 3600) h \(whole / 60 % 60) min"
    }
}
