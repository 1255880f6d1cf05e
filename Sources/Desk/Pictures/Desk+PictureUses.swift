import Newspaper
import Themes

extension Desk {
    /// The places that use a picture; a story that names it in several texts is told once, by the newest.
    func uses(in reading: PictureReading) -> [PicturePage.Use] {
        stories(in: reading) + pages(in: reading)
            + reading.people.map { person in
                PicturePage.Use(
                    title: person.name, kind: strings["usePortrait"],
                    address: DeskAddresses.contributor(person.id.rawValue))
            }
    }

    private func stories(in reading: PictureReading) -> [PicturePage.Use] {
        var kinds: [Identifier<Article>: String] = [:]
        for use in reading.uses {
            switch use {
            case .story(let story): kinds[story] = "useStory"
            case .draft(let story): kinds[story] = kinds[story] == "useStory" ? "useStory" : "useDraft"
            case .earlier(let story): kinds[story] = kinds[story] ?? "useEarlier"
            case .page, .portrait: break
            }
        }
        return reading.stories.sorted { $0.id > $1.id }.map { line in
            PicturePage.Use(
                title: line.headline.isEmpty ? strings["untitled"] : line.headline,
                kind: strings[kinds[line.id] ?? "useStory"], address: DeskAddresses.story(line.id.rawValue))
        }
    }

    private func pages(in reading: PictureReading) -> [PicturePage.Use] {
        reading.pages.map { page in
            let edition = page.state.isPublic ? reading.publication.edition(page.edition)?.edition : nil
            return PicturePage.Use(
                title: page.title, kind: strings["usePage"],
                address: edition.map { Addresses(edition: $0).page(page.path) })
        }
    }
}
