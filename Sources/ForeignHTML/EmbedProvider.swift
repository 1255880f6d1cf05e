/// Knows who serves an embedded thing by the host of its address.
package enum EmbedProvider {
    private static let names: [String: String] = [
        "youtube.com": "youtube", "youtube-nocookie.com": "youtube", "youtu.be": "youtube", "vimeo.com": "vimeo",
        "dailymotion.com": "dailymotion", "dai.ly": "dailymotion", "rumble.com": "rumble", "twitch.tv": "twitch",
        "ted.com": "ted", "twitter.com": "x", "x.com": "x", "instagram.com": "instagram", "facebook.com": "facebook",
        "fb.watch": "facebook", "threads.net": "threads", "threads.com": "threads", "tiktok.com": "tiktok",
        "bsky.app": "bluesky", "t.me": "telegram", "reddit.com": "reddit", "linkedin.com": "linkedin",
        "pinterest.com": "pinterest", "soundcloud.com": "soundcloud", "spotify.com": "spotify",
        "mixcloud.com": "mixcloud",
        "bandcamp.com": "bandcamp", "podcasts.apple.com": "applepodcasts", "embed.podcasts.apple.com": "applepodcasts",
        "music.apple.com": "applemusic", "flickr.com": "flickr", "flic.kr": "flickr", "imgur.com": "imgur",
        "giphy.com": "giphy", "maps.google.com": "googlemaps", "openstreetmap.org": "openstreetmap",
        "datawrapper.de": "datawrapper", "datawrapper.dwcdn.net": "datawrapper", "flourish.studio": "flourish",
        "infogram.com": "infogram", "scribd.com": "scribd", "issuu.com": "issuu", "slideshare.net": "slideshare",
        "documentcloud.org": "documentcloud", "archive.org": "internetarchive", "wordpress.tv": "wordpresstv",
        "videopress.com": "videopress", "kickstarter.com": "kickstarter", "polldaddy.com": "crowdsignal",
        "crowdsignal.com": "crowdsignal",
    ]

    /// The provider's short name; `web` when the host is not known. Only the whole host or a parent domain of it counts.
    package static func name(for address: String) -> String {
        guard let host = host(of: address) else { return "web" }
        var labels = host.split(separator: ".", omittingEmptySubsequences: false)[...]
        while labels.count > 1 {
            if let name = names[labels.joined(separator: ".")] { return name }
            labels = labels.dropFirst()
        }
        let isGoogle = host == "www.google.com" || host == "google.com"
        return isGoogle && path(of: address).hasPrefix("/maps") ? "googlemaps" : "web"
    }

    /// The page that a player's address belongs to, for those providers where it is certain; the address itself otherwise.
    static func canonical(_ address: String) -> String {
        let parts = path(of: address).split(separator: "/")
        guard parts.count == 2, parts[1].utf8.allSatisfy(isIdentifier) else { return address }
        switch (name(for: address), parts[0]) {
        case ("youtube", "embed") where parts[1] != "videoseries": return "https://www.youtube.com/watch?v=\(parts[1])"
        case ("vimeo", "video"): return "https://vimeo.com/\(parts[1])"
        default: return address
        }
    }

    /// The host in small letters, without user, password and port.
    private static func host(of address: String) -> String? {
        guard let slashes = address.firstRange(of: "://") else { return nil }
        let authority = address[slashes.upperBound...].prefix { !"/?#\\".contains($0) }
        let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        let name = host.prefix { $0 != ":" }
        return name.isEmpty ? nil : name.lowercased()
    }

    private static func path(of address: String) -> Substring {
        guard let slashes = address.firstRange(of: "://") else { return "" }
        return address[slashes.upperBound...].drop { !"/?#\\".contains($0) }.prefix { $0 != "?" && $0 != "#" }
    }

    private static func isIdentifier(_ byte: UInt8) -> Bool {
        MarkupFilter.isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
    }
}
