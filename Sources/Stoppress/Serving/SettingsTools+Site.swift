import Desk
import Editorial
import Newspaper
import PublicSite
import Wires

extension SettingsTools {
    /// The settings of a newspaper whose readers reach this site.
    init(_ site: Site, siteAddress: String?) {
        self.init(
            previewPage: { try await site.preview($0) },
            answer: { address in
                try await site.trial(of: address).map { ReadersAnswer(status: $0.status, target: $0.target) }
            },
            takeRedirects: { text, keep in
                let list = RedirectsImport(
                    keep: { redirects in
                        try await keep(redirects).map { outcome in
                            switch outcome {
                            case .kept: .kept
                            case .refused(let reason): .refused(reason: reason)
                            }
                        }
                    }, siteAddress: siteAddress)
                do {
                    let report = try await list.run(text: text)
                    return RedirectsTaken(
                        kept: report.carried, left: report.left.map { "\($0.item): \($0.reason)" })
                } catch let error as RedirectsError {
                    return RedirectsTaken(kept: 0, left: ["\(error)"])
                }
            })
    }
}
