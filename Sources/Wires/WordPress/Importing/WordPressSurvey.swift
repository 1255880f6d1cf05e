import Documents
import Editorial
import Foundation
import Newspaper
import Storage

/// The first reading of an export: learns what there is and where it will be, and keeps pictures.
struct WordPressSurvey {
    let newsroom: Newsroom
    let database: any Database
    let edition: EditionContents
    let reservedParts: Set<String>
    let pictures: PictureKeeping?
    let mediaFolder: MediaFolder?
    let progress: @Sendable (WordPressImportProgress) -> Void

    var site = OldSite(address: "")
    var report = ImportReport()
    var people = PeopleSurvey()
    var sections: SectionSurvey
    var pages = PageSurvey()
    var owners = AttachmentOwners()
    /// Categories and tags by their numbers, as menus and plug-ins name them.
    var terms: [String: ExportTerm] = [:]
    var menuNames: [String: String] = [:]
    var menuEntries: [ExportItem] = []
    var reusableBlocks: [Int64: String] = [:]
    private var reusableBytes = 0
    /// How many items the file has; known when it has been read.
    private(set) var itemCount = 0

    var waitingNotes: [ImportedItem] = []
    var waitingPosts: [SurveyedPost] = []
    var waitingPictures: [WaitingPicture] = []
    /// Hashes of the addresses given away in this reading.
    var givenPaths: Set<Int> = []
    /// Hashes of the numbers of the stories that have a place, where places are given in a reading of their own.
    private var placed: Set<Int> = []
    private var pageItems: [PageSurvey.Page] = []
    private var sectionTerms: [ExportTerm] = []
    private var undeclared: Set<String> = []
    /// Hashes of the numbers of the items so far.
    private var seen: Set<Int> = []

    init(
        of task: WordPressImport, edition: EditionContents, otherEditions: [String],
        progress: @escaping @Sendable (WordPressImportProgress) -> Void
    ) {
        newsroom = task.newsroom
        database = task.database
        self.edition = edition
        reservedParts = Addresses.reserved.union(otherEditions)
        pictures = task.pictures
        mediaFolder = task.mediaFolder
        self.progress = progress
        sections = SectionSurvey(existing: edition.sections, reserved: reservedParts)
    }

    /// Whether a story's address depends on its section, so that sections must be settled first.
    private var addressesNameSections: Bool { edition.edition.permalinkPattern.text.contains("{section}") }

    /// Reads the whole export; `makeReader` is asked for a reader for each time that the file is read.
    mutating func read(_ makeReader: () throws -> ExportReader) async throws {
        try await readAll(try makeReader()) { survey, item in
            try await survey.take(item, withPosts: !survey.addressesNameSections)
        }
        owners.sort()
        try await settleSectionsAndPages()
        guard addressesNameSections else { return }
        try await readAll(try makeReader()) { survey, item in
            if ItemFate(item) == .article, survey.placed.insert(item.identifier.hashValue).inserted {
                survey.waitingPosts.append(SurveyedPost(item, survey))
            }
        }
    }

    private mutating func readAll(
        _ reader: ExportReader, _ take: (inout WordPressSurvey, ExportItem) async throws -> Void
    ) async throws {
        var items = 0
        while let value = try reader.next() {
            switch value {
            case .site(let exported): site = OldSite(address: exported.address)
            case .author(let author): people.add(author)
            case .term(let term): learn(term)
            case .item(let item):
                items += 1
                try await take(&self, item)
                try await flush(evenIfFew: false)
                if items % 200 == 0 {
                    try Task.checkCancellation()
                    tell(reader, items)
                }
            }
        }
        try await flush(evenIfFew: true)
        itemCount = items
        tell(reader, items)
    }

    private func tell(_ reader: ExportReader, _ items: Int) {
        progress(
            WordPressImportProgress(
                phase: .survey, bytes: reader.bytesRead, totalBytes: reader.totalBytes, items: items, totalItems: nil))
    }

    private mutating func learn(_ term: ExportTerm) {
        switch term.taxonomy {
        case "category": if terms[term.identifier] == nil || term.identifier.isEmpty { sectionTerms.append(term) }
        case "nav_menu": menuNames[term.slug] = term.name
        case "post_tag": break
        default: return
        }
        if !term.identifier.isEmpty { terms[term.identifier] = term }
    }

    private mutating func take(_ item: ExportItem, withPosts: Bool) async throws {
        let fate = ItemFate(item)
        if fate.needsNumber, !seen.insert(item.identifier.hashValue).inserted { return leaveTwin(item, fate) }
        switch fate {
        case .article:
            learnCategories(of: item)
            if withPosts { waitingPosts.append(SurveyedPost(item, self)) }
        case .page: learn(page: item)
        case .attachment: try await take(attachment: item)
        case .menuEntry: menuEntries.append(item)
        case .guestAuthor: _ = people.add(guest: item)
        case .left: learn(reusable: item)
        }
    }

    /// The second reading names the others.
    private mutating func leaveTwin(_ item: ExportItem, _ fate: ItemFate) {
        guard fate == .attachment else { return }
        report.leave(
            item: item.reportName, type: item.type, reason: "another item of the file has the same number")
    }

    /// Exports of single authors or months name categories without declaring them.
    private mutating func learnCategories(of item: ExportItem) {
        for category in item.sectionCategories where undeclared.insert(category.slug).inserted {
            sectionTerms.append(ExportTerm(taxonomy: "category", slug: category.slug, name: category.name))
        }
    }

    private mutating func learn(page item: ExportItem) {
        let page = PageSurvey.Page(
            identifier: item.identifier, parent: item.parent, slug: item.slug, title: PlainWords.line(item.title),
            oldPath: site.path(of: item.link) ?? "")
        pageItems.append(page)
        pages.add(page)
    }

    /// Reusable blocks are few and short; a file that claims otherwise is not believed.
    private mutating func learn(reusable item: ExportItem) {
        guard item.type == "wp_block", let number = Int64(item.identifier), item.fault == nil else { return }
        reusableBytes += item.content.utf8.count
        if reusableBytes < 8 * 1024 * 1024 { reusableBlocks[number] = item.content }
    }

    /// Settles the section tree and the pages' paths so that none has the other's, and adds the sections.
    private mutating func settleSectionsAndPages() async throws {
        sections = SectionSurvey(existing: edition.sections, reserved: reservedParts.union(pages.topSlugs))
        for term in sectionTerms { sections.add(term) }
        let imports = sections.sections()
        let sectionPaths = Set(imports.map(\.path)).union(edition.sections.sections.map(\.path))
        let addresses = Addresses(edition: edition.edition)
        for (page, path) in pages.settle(reserved: reservedParts, sections: sectionPaths) {
            note(page.identifier, KnownKind.page, oldPath: page.oldPath, newPath: addresses.page(path))
        }
        try await flush(evenIfFew: true)
        try await newsroom.addSections(imports, to: edition.edition.id)
        report.count(imports.count, "sections")
    }
}

extension ExportItem {
    /// The categories that the item bears, each once; the oldest exports name each a second time without its nicename.
    var sectionCategories: [ExportCategory] {
        var seen: Set<String> = []
        let named = categories.filter { $0.taxonomy == "category" && !$0.slug.isEmpty }
        return named.filter { seen.insert($0.slug).inserted }
    }
}
