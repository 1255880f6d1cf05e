package import Editorial
package import Foundation
package import Newspaper

/// Takes in redirects from a CSV file (docs/redirects.md): old path, new path, and a status where it is not 301.
package struct RedirectsImport: Sendable {
    /// Has redirects kept and says of each what became of it.
    package typealias Keep = @Sendable ([Redirect]) async throws -> [RedirectOutcome]

    private let keep: Keep
    private let siteAddress: String?

    /// The largest file, in bytes.
    package static let maximumBytes = 64 * 1024 * 1024
    private static let batchCount = 1_000

    /// `siteAddress` is the newspaper's own, as `https://courier.example`: a redirect may lead there by its whole address.
    package init(newsroom: Newsroom, siteAddress: String? = nil) {
        self.init(keep: { try await newsroom.importRedirects($0) }, siteAddress: siteAddress)
    }

    package init(keep: @escaping Keep, siteAddress: String? = nil) {
        self.keep = keep
        self.siteAddress = siteAddress
    }

    /// Takes in a file and reports on each line; `progress` hears how many lines of how many are dealt with.
    ///
    /// Throws a `RedirectsError` when it is no such file, `CancellationError` between batches, and what Storage throws;
    /// as an `ImportInterruption` once lines were taken.
    package func run(
        file: URL, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> ImportReport {
        try await run(text: try text(of: file), progress: progress)
    }

    /// The same for the text of a file.
    package func run(
        text: String, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> ImportReport {
        let lines = try CSVFile.records(of: text).filter { !$0.isHeader }
        var report = ImportReport()
        do {
            var batch: [(item: String, redirect: Redirect)] = []
            for line in lines {
                switch line.redirect(site: siteAddress) {
                case .success(let redirect): batch.append((line.item, redirect))
                case .failure(let fault): report.leave(item: line.item, type: Self.type, reason: fault.reason)
                }
                if batch.count == Self.batchCount {
                    try await take(&batch, &report)
                    progress(report.items, lines.count)
                }
            }
            try await take(&batch, &report)
            progress(report.items, lines.count)
        } catch {
            throw ImportInterruption.error(error, after: report)
        }
        return report
    }

    private func take(_ batch: inout [(item: String, redirect: Redirect)], _ report: inout ImportReport) async throws {
        try Task.checkCancellation()
        let outcomes = try await keep(batch.map(\.redirect))
        for (line, outcome) in zip(batch, outcomes) {
            switch outcome {
            case .kept, .unchanged: report.carry(type: Self.type)
            case .refused(let reason): report.leave(item: line.item, type: Self.type, reason: reason)
            }
        }
        batch = []
    }

    private func text(of file: URL) throws -> String {
        let bytes: Data
        do {
            bytes = try Data(contentsOf: file)
        } catch {
            throw RedirectsError.cannotRead(file: file.path, reason: error.localizedDescription)
        }
        guard bytes.count <= Self.maximumBytes else { throw RedirectsError.tooLarge(file: file.path) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw RedirectsError.otherEncoding(file.path) }
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }

    private static let type = "redirect"
}

/// Why a file as a whole is not one of redirects.
package enum RedirectsError: Error, Hashable, Sendable, CustomStringConvertible {
    case cannotRead(file: String, reason: String)
    case tooLarge(file: String)
    case otherEncoding(String)
    case unclosedQuotation(line: Int)

    package var description: String {
        switch self {
        case .cannotRead(let file, let reason): "\(file) cannot be read: \(reason)"
        case .tooLarge(let file): "\(file) is larger than \(RedirectsImport.maximumBytes / 1_048_576) MiB"
        case .otherEncoding(let file): "\(file) is not UTF-8 text"
        case .unclosedQuotation(let line): "line \(line): a quotation mark is never closed"
        }
    }
}

extension CSVRecord {
    fileprivate struct Fault: Error {
        let reason: String
    }

    fileprivate var item: String { "line \(line)" }

    /// The names of the columns, which many programs write above them.
    fileprivate var isHeader: Bool { line == 1 && fields.first?.hasPrefix("/") != true && !fields[0].contains("://") }

    /// The redirect that the line says, for a newspaper at the address `site`.
    fileprivate func redirect(site: String?) -> Result<Redirect, Fault> {
        guard (1...4).contains(fields.count) else {
            return .failure(Fault(reason: "\(fields.count) columns; there are from, to, status and hits"))
        }
        let words = fields.map { $0.trimmingCharacters(in: .whitespaces) }
        let statusText = words.count > 2 ? words[2] : ""
        guard let status = statusText.isEmpty ? .moved : Int(statusText).flatMap(RedirectStatus.init) else {
            return .failure(Fault(reason: "\(statusText): the status is 301, 308 or 410"))
        }
        guard let from = Self.source(words[0]) else { return .failure(Fault(reason: "\(words[0]) is not a path")) }
        if status == .gone { return .success(Redirect(from: from, to: "", status: .gone)) }
        return Self.target(words.count > 1 ? words[1] : "", site: site).map {
            Redirect(from: from, to: $0, status: status)
        }
    }

    /// An old address as redirects keep it: its path and query, not encoded. The host of a whole address is left away.
    private static func source(_ text: String) -> String? {
        let path = parts(of: text).path
        return isPath(path) ? path.removingPercentEncoding : nil
    }

    /// Where a redirect leads as it is kept: a path on this site, not encoded, with its query and fragment as they are.
    private static func target(_ text: String, site: String?) -> Result<String, Fault> {
        let (host, path) = parts(of: text)
        if let host, host != site.flatMap({ parts(of: $0).host }) {
            return .failure(Fault(reason: "\(text) is on another site than this newspaper's, where redirects lead"))
        }
        let way = Redirect.path(of: path)
        guard isPath(path), let decoded = way.removingPercentEncoding, Redirect.path(of: decoded) == decoded else {
            return .failure(Fault(reason: "\(text.isEmpty ? "nothing" : text) is not a path on this site"))
        }
        return .success(decoded + path.dropFirst(way.count))
    }

    /// The host of a whole address with its port, in small letters, and what stands behind it.
    private static func parts(of text: String) -> (host: String?, path: String) {
        guard !text.hasPrefix("/"), let scheme = text.firstRange(of: "://") else { return (nil, text) }
        let rest = text[scheme.upperBound...]
        let host = rest.prefix { !"/?#".contains($0) }
        let path = rest.dropFirst(host.count)
        return (host.lowercased(), path.hasPrefix("/") ? String(path) : "/" + path)
    }

    private static func isPath(_ text: String) -> Bool { text.hasPrefix("/") && !text.hasPrefix("//") }
}
