import PublicSite
import Themes

/// Page values with every field filled, so that every part of every template is opened.
enum SamplePages {
    static let moment = Moment(text: "22 November 2026, 09:05", machine: "2026-11-22T07:05:00Z")
    static let link = Link(label: "City", address: "/news/city/")
    static let picture = Picture(
        source: "/p.jpg", sourceSet: "/p-480.jpg 480w", width: 1200, height: 800, alternativeText: "A tram",
        caption: "A tram in the rain", credit: "Illustration",
        alternatives: [PictureAlternative(contentType: "image/avif", sourceSet: "/p-480.avif 480w")])

    static func card(_ headline: String = "Trams run", format: String = "news", label: String? = nil) -> StoryCard {
        StoryCard(
            address: "/story/", headline: headline, kicker: "Transport", format: format, formatLabel: label,
            section: link, excerpt: "The line is open.", byline: byline, published: moment, picture: picture,
            portrait: picture)
    }

    static let byline = [
        BylinePart(before: "By ", name: "Dana Mirel", address: "/author/dana-mirel/"),
        BylinePart(before: " and ", name: "News Agencies"),
    ]

    static func frame(_ language: String = "en") -> Frame {
        let menu = [
            MenuItem(
                label: "News", address: "/news/", holdsCurrent: true,
                items: [
                    MenuItem(label: "City", address: "/news/city/", isCurrent: true)
                ])
        ]
        var frame = Frame(
            language: language, direction: language == "he" ? .rightToLeft : .leftToRight, title: "Trams run – Courier",
            description: "What the page is about", canonicalAddress: "https://example.org/",
            stylesheets: ["/assets/0/broadsheet.css", "/assets/1/theme.css"], paperName: "The Amaris Courier",
            tagline: "Daily", homeAddress: "/",
            today: Moment(text: "Sunday, 22 November 2026", machine: "2026-11-22"),
            editions: [
                EditionLink(name: "English", address: "/", language: "en", direction: .leftToRight, isCurrent: true),
                EditionLink(name: "עברית", address: "/he/", language: "he", direction: .rightToLeft, isCurrent: false),
            ],
            headerMenu: menu, mobileMenu: menu, footerMenu: menu, categoriesMenu: menu, about: "A newspaper",
            copyright: "© 2026", hosting: "Hosted here", newsletterAddress: "/newsletter/", searchAddress: "/search")
        frame.feeds = [FeedLink(title: "Courier", address: "/feed.xml", contentType: "application/atom+xml")]
        frame.translations = [TranslationLink(language: "he", address: "https://example.org/he/")]
        frame.breaking = BreakingLine(text: "The harbour is closed", address: "/2026/11/22/harbour/")
        frame.embedAddress = "https://example.org/oembed?url=x"
        frame.linkedData = Markup("{\"@context\":\"https://schema.org\"}")
        var card = SharingCard(
            kind: "article", title: "Trams run", description: "The line is open.", address: "https://example.org/",
            siteName: "Courier", locale: "en_GB",
            picture: SharingPicture(
                address: "https://example.org/p.jpg", width: 1200, height: 630, alternativeText: "A tram"))
        card.published = moment.machine
        card.modified = moment.machine
        card.section = "City"
        card.authors = ["https://example.org/author/dana-mirel/"]
        card.tags = ["Trams"]
        frame.sharing = card
        return frame
    }

    static func article(_ format: String = "news", label: String? = nil) -> ArticlePage {
        var page = ArticlePage(
            frame: frame(), breadcrumb: [link], kicker: "Transport", format: format, formatLabel: label,
            headline: "Trams & rain", standfirst: "The first day", dateline: "Port Amaris", byline: byline,
            portrait: picture, published: moment, modified: moment, leadPicture: picture,
            share: [Link(label: "Email", address: "mailto:?body=x")], body: Markup("<p>The <em>body</em>.</p>"),
            topics: [link], related: [card()], source: SourceCredit(name: "Levant Wire Service"),
            corrections: [Correction(moment: moment, text: "Eleven stations, not twelve.")])
        page.storyPackage = PackagePart(
            name: "The tram", place: "Part 2 of 3", previous: link, next: link,
            stories: [
                MenuItem(label: "One", address: "/one/"), MenuItem(label: "Two", address: "/two/", isCurrent: true),
            ])
        return page
    }

    static func front(_ language: String = "en") -> FrontPage {
        FrontPage(frame: frame(language), front: frontLayout)
    }

    static var frontLayout: FrontLayout {
        let stories = (1...9).map { card("Story \($0)") }
        let opinions = [card("An opinion", format: "opinion", label: "Opinion")]
        let strips = [
            FrontStrip(opinions: StoryStrip(name: "Opinions", address: "/opinions/", stories: opinions)),
            FrontStrip(threeUp: StoryStrip(name: "The strike", stories: stories)),
            FrontStrip(list: StoryStrip(name: "From the archive", address: "/archive/", stories: stories)),
            FrontStrip(gallery: StoryStrip(name: "In pictures", stories: stories)),
            FrontStrip(mostRead: StoryStrip(name: "Most read", stories: stories)),
            FrontStrip(newsletter: NewsletterStrip(name: "Every morning", address: "/newsletter/")),
        ]
        let bands = Band.Pattern.allCases.map { pattern in
            FrontStrip(
                band: Band(
                    name: "Economy", address: "/economy/", pattern: pattern, subsections: [link], stories: stories))
        }
        return FrontLayout(
            lead: card("The lead"), leadPackage: [card()], seconds: [card("A second")], briefs: [card("A brief")],
            briefsName: "In brief", strips: strips + bands)
    }

    static var all: [any ThemePage] {
        let years = [
            ArchiveYear(
                year: "2026", address: "/archive/2026/",
                months: [ArchiveMonth(name: "November", address: "/archive/2026/11/", count: "3 stories")])
        ]
        let nothing = NothingFound(title: "Nothing found", topics: [link], stories: [card()])
        let result = SearchResult(story: card(), matches: [ExcerptPart(text: "tram", isMatch: true)])
        var search = SearchPage(
            frame: frame(), query: "tram", summary: "1 result", results: [result], olderAddress: "/o")
        search.filters = [
            SearchFilterGroup(
                name: "Sections", choices: [SearchFilterChoice(label: "News", address: "/search?q=tram", count: "3")])
        ]
        search.chosen = [link]
        search.suggestion = link
        return [
            front(), article(), article("live", label: "Live"),
            SectionPage(
                frame: frame(), breadcrumb: [link], name: "News", description: "All",
                subsections: [MenuItem(label: "City", address: "/news/city/")], front: frontLayout, lead: card(),
                stories: [card()],
                olderAddress: "/o", newerAddress: "/n"),
            TopicPage(frame: frame(), name: "Trams", description: "All", stories: [card()], olderAddress: "/o"),
            ContributorPage(
                frame: frame(), name: "Dana Mirel", kind: "Writer", biography: "Writes.", portrait: picture,
                stories: [], newerAddress: "/n"),
            StaticPage(frame: frame(), title: "Terms", body: Markup("<p>Be kind.</p>"), modified: moment),
            ArchivePage(
                frame: frame(), breadcrumb: [link], title: "Archive", introduction: "All", years: years,
                days: [ArchiveDay(moment: moment, address: "/archive/2026/11/22/", stories: [card()])],
                calendar: ArchiveCalendar(
                    title: "November 2026", address: "/archive/2026/11/",
                    weekdays: [ArchiveCalendar.Weekday(short: "Mon", name: "Monday")],
                    weeks: [
                        ArchiveCalendar.Week(days: [
                            ArchiveCalendar.Day(), ArchiveCalendar.Day(number: "1", name: "1 November"),
                            ArchiveCalendar.Day(
                                number: "2", address: "/archive/2026/11/02/", name: "2", isCurrent: true),
                        ])
                    ]), earlier: link, later: link),
            search,
            SearchPage(frame: frame(), query: "xyz", nothingFound: nothing),
            NotFoundPage(frame: frame(), stories: [card()]),
            GonePage(frame: frame(), note: "It named the wrong ship.", stories: [card()]),
            ErrorPage(frame: frame(), status: "500", title: "Wrong", text: "Ours", reference: "7f3a"),
        ]
    }
}
