import Documents
import ForeignHTML

/// Makes embeds from addresses and from the numbers that providers give their things.
enum EmbedAddress {
    /// Those that WordPress embeds and nobody else needs to know.
    private static let otherProviders: [String: String] = [
        "gist.github.com": "gist", "tumblr.com": "tumblr", "animoto.com": "animoto", "cloudup.com": "cloudup",
        "poll.fm": "crowdsignal", "speakerdeck.com": "speakerdeck", "reverbnation.com": "reverbnation",
        "smugmug.com": "smugmug", "screencast.com": "screencast", "someecards.com": "someecards",
        "wolframcloud.com": "wolfram", "pca.st": "pocketcasts", "hulu.com": "hulu", "collegehumor.com": "collegehumor",
        "funnyordie.com": "funnyordie", "vine.co": "vine", "meetup.com": "meetup", "ustream.tv": "ustream",
        "livestream.com": "livestream", "blip.tv": "bliptv", "viddler.com": "viddler", "revision3.com": "revision3",
        "photobucket.com": "photobucket", "rdio.com": "rdio",
    ]

    /// The name of the provider at an address; nil when it is none that we know.
    static func provider(of address: String) -> String? {
        guard let host = host(of: address) else { return nil }
        let known = EmbedProvider.name(for: address)
        if known != "web" { return known }
        var labels = host.split(separator: ".")[...]
        while labels.count > 1 {
            if let name = otherProviders[labels.joined(separator: ".")] { return name }
            labels = labels.dropFirst()
        }
        return nil
    }

    /// The host of an absolute http or https address, in lower case; nil for others.
    static func host(of address: String) -> String? {
        let rest: Substring
        if address.hasPrefix("https://") {
            rest = address.dropFirst(8)
        } else if address.hasPrefix("http://") {
            rest = address.dropFirst(7)
        } else {
            return nil
        }
        let host = rest.prefix { !"/?#:".contains($0) }.lowercased()
        return host.isEmpty ? nil : host
    }

    /// An embed of any absolute address, under the provider's name where it is known.
    static func embed(_ address: String, title: String? = nil, otherwise name: String = "web") -> Embed? {
        let address = absolute(address.trimmingWhitespace())
        guard host(of: address) != nil, LinkTarget(address) != nil else { return nil }
        return Embed(provider: provider(of: address) ?? name, address: address, title: title)
    }

    private static func absolute(_ address: String) -> String {
        if address.hasPrefix("//") { return "https:" + address }
        return address.replacing("httpv://", with: "https://").replacing("httpvh://", with: "https://")
    }

    /// The embed that a provider's shortcode stands for, by address or by number; nil when it names neither.
    static func embed(shortcode: Shortcode) -> Embed? {
        let name = shortcode.name.lowercased()
        let attributes = shortcode.attributes
        let named = [
            "url", "src", "href", "link", "id", "clip_id", "videoid", "video", "video_id", "tweet_id", "track",
        ]
        let candidates =
            named.compactMap { attributes[$0] } + shortcode.values
            + [shortcode.enclosed?.trimmingWhitespace()].compactMap { $0 }
        for candidate in candidates where candidate.hasPrefix("http") || candidate.hasPrefix("//") {
            let address = candidate.prefix { !$0.isWhitespace && $0 != "<" && $0 != "\"" }
            if let embed = embed(
                CharacterReferences.resolved(String(address)), otherwise: name == "iframe" ? "web" : name)
            {
                return embed
            }
        }
        for candidate in candidates {
            if let address = address(of: candidate.trimmingWhitespace(), at: name) {
                return embed(address, otherwise: name)
            }
        }
        return nil
    }

    private static func address(of number: String, at provider: String) -> String? {
        let isPlain = { (character: Character) in
            character.isASCII && (character.isLetter || character.isNumber || "_-/.".contains(character))
        }
        guard !number.isEmpty, number.count < 120, number.allSatisfy(isPlain) else { return nil }
        switch provider {
        case "youtube": return "https://www.youtube.com/watch?v=\(number)"
        case "vimeo": return "https://vimeo.com/\(number)"
        case "dailymotion": return "https://www.dailymotion.com/video/\(number)"
        case "tweet", "twitter": return "https://twitter.com/i/status/\(number)"
        case "gist": return "https://gist.github.com/\(number)"
        case "instagram": return "https://www.instagram.com/p/\(number)/"
        case "wpvideo", "videopress": return "https://videopress.com/v/\(number)"
        case "ted": return "https://www.ted.com/talks/\(number)"
        case "giphy": return "https://giphy.com/gifs/\(number)"
        default: return nil
        }
    }
}
