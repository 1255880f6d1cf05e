import Newspaper
import Storage

/// The oEmbed provider (oembed.com): what another site may show of one of our stories.
extension PageMaker {
    /// The answer for `?url=…&format=json` (or `xml`).
    func embed(_ query: FormFields) throws -> SiteAnswer {
        guard let address = query["url"], let (article, edition) = try story(at: address) else {
            return .text("There is no story at this address.\n", status: 404)
        }
        let contributors = try connection.contributors.find(article.content.byline.contributors)
        let members: [(String, String)] = [
            ("type", "link"), ("version", "1.0"), ("title", article.content.headline),
            ("author_name", contributors.map(\.name).joined(separator: ", ")),
            (
                "author_url",
                contributors.first.map { origin + Addresses(edition: edition).contributor($0.slug) } ?? ""
            ),
            ("provider_name", edition.name), ("provider_url", origin + Addresses(edition: edition).front),
        ]
        switch query["format"] ?? "json" {
        case "json":
            let object = JSONValue.object(members.map { (name: $0.0, value: .text($0.1)) })
            return .data(SiteData(contentType: "application/json", text: object.json, modified: nil))
        case "xml":
            var writer = XMLWriter()
            writer.element("oembed") { for (name, value) in members { $0.element(name, text: value) } }
            return .data(SiteData(contentType: "text/xml; charset=utf-8", text: writer.text, modified: nil))
        default:
            return .text("Ask for format=json or format=xml.\n", status: 501)
        }
    }

    private func story(at address: String) throws -> (Article, Newspaper.Edition)? {
        guard address.hasPrefix(origin + "/"),
            let path = RequestPath(encoded: String(address.dropFirst(origin.count).prefix { $0 != "?" && $0 != "#" })),
            let article = try connection.articles.find(permalink: path.text), article.state.isPublic,
            let contents = snapshot.publication.edition(article.edition)
        else { return nil }
        return (article, contents.edition)
    }

    /// Where programs ask for a story's oEmbed answer.
    func embedAddress(of address: String) -> String {
        "\(origin)/oembed?url=\(PercentEncoding.queryValue(origin + address))"
    }
}
