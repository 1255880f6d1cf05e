import Editorial
import Foundation
import Newspaper
import Pictures
import Storage

/// Makes a database's publication what a plan says, with the portraits that the plan names.
struct PublicationSetup {
    let database: any Database
    let pictures: PictureFolder

    private var newsroom: Newsroom { Newsroom(database: database, clock: .system, actor: "stoppress new") }

    /// Says whether anything changed. `keepingExisting` leaves a publication that is there already as it is.
    func apply(_ plan: PublicationPlan, from file: URL?, keepingExisting: Bool = false) async throws -> Bool {
        if keepingExisting, try await database.read({ try $0.publications.find() }) != nil { return false }
        let changed = try await newsroom.apply(plan)
        let portraits = try await portraits(of: plan, beside: file?.deletingLastPathComponent())
        guard !portraits.isEmpty else { return changed }
        // The library belongs to a publication, so portraits come into it after the publication is there.
        return try await newsroom.apply(plan, portraits: portraits) || changed
    }

    private func portraits(of plan: PublicationPlan, beside folder: URL?) async throws -> [String: Identifier<Picture>]
    {
        guard let folder else { return [:] }
        var portraits: [String: Identifier<Picture>] = [:]
        for contributor in plan.contributors {
            guard let file = contributor.portraitFile else { continue }
            let stored = try await pictures.keep(file: folder.appendingPathComponent(file).path)
            let added = try await newsroom.addPictures([
                PictureImport(stored: stored, alternativeText: contributor.name)
            ])
            portraits[file] = added.first
        }
        return portraits
    }
}
