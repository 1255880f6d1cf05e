import Newspaper
import Storage
import Themes

/// The things of schema.org that more than one kind of page names.
extension PageMaker {
    /// The newspaper as an organisation; other things refer to it by its identifier.
    var organisation: JSONValue {
        [
            "@type": "NewsMediaOrganization", "@id": .text(organisationID), "name": .text(snapshot.publication.name),
            "url": .text(origin + "/"),
            "logo": theme.asset(named: "icon.svg").map {
                ["@type": "ImageObject", "url": .text(origin + $0.address)]
            },
        ]
    }

    /// The edition as a web site with its search.
    var webSite: JSONValue {
        [
            "@type": "WebSite", "@id": .text("\(origin)\(addresses.front)#website"), "name": .text(edition.name),
            "url": .text(origin + addresses.front), "inLanguage": .text(edition.language),
            "publisher": reference(organisationID),
            "potentialAction": [
                "@type": "SearchAction",
                "target": [
                    "@type": "EntryPoint", "urlTemplate": .text("\(origin)\(addresses.search)?q={search_term_string}"),
                ],
                "query-input": "required name=search_term_string",
            ],
        ]
    }

    /// A page that lists stories.
    func collection(_ name: String, _ description: String?, at address: String) -> JSONValue {
        thing("CollectionPage", name, description, at: address)
    }

    /// A page about the newspaper itself.
    func webPage(_ name: String, _ description: String?, at address: String) -> JSONValue {
        thing("WebPage", name, description, at: address)
    }

    private func thing(_ type: String, _ name: String, _ description: String?, at address: String) -> JSONValue {
        [
            "@type": .text(type), "@id": .text("\(origin)\(address)#page"), "name": .text(name),
            "description": .text(ifAny: description), "url": .text(origin + address),
            "inLanguage": .text(edition.language),
            "isPartOf": reference("\(origin)\(addresses.front)#website"),
        ]
    }

    /// The page of someone whom bylines name.
    func profile(_ contributor: Contributor, at address: String, portrait: Newspaper.Picture?) -> JSONValue {
        [
            "@type": "ProfilePage", "@id": .text("\(origin)\(address)#page"), "url": .text(origin + address),
            "inLanguage": .text(edition.language),
            "mainEntity": [
                "@type": .text(contributor.kind == .person ? "Person" : "Organization"),
                "@id": .text("\(origin)\(address)#contributor"), "name": .text(contributor.name),
                "description": .text(contributor.biography), "url": .text(origin + address),
                "image": .text(ifAny: portrait.map { origin + Addresses.picture($0) }),
            ],
        ]
    }

    /// The way from the front to a page, the page itself last.
    func breadcrumbList(_ way: [Link], last: Link) -> JSONValue {
        [
            "@type": "BreadcrumbList",
            "itemListElement": .list(
                (way + [last]).enumerated().map { position, link in
                    [
                        "@type": "ListItem", "position": .number(position + 1), "name": .text(link.label),
                        "item": .text(origin + link.address),
                    ]
                }),
        ]
    }

    func reference(_ identifier: String) -> JSONValue { ["@id": .text(identifier)] }

    var organisationID: String { origin + "/#organisation" }
}
