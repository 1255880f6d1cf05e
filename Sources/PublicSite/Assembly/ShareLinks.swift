import Newspaper
import Themes

/// Plain links that pass a story on; nothing of the services is loaded.
enum ShareLinks {
    static func links(
        for services: [ShareService], headline: String, address: String, strings: Strings
    ) -> [Link] {
        let text = PercentEncoding.queryValue(headline)
        let url = PercentEncoding.queryValue(address)
        return services.map { service in
            switch service {
            case .facebook: Link(label: "Facebook", address: "https://www.facebook.com/sharer/sharer.php?u=\(url)")
            case .x: Link(label: "X", address: "https://x.com/intent/post?text=\(text)&url=\(url)")
            case .whatsapp: Link(label: "WhatsApp", address: "https://wa.me/?text=\(text)%20\(url)")
            case .telegram: Link(label: "Telegram", address: "https://t.me/share/url?url=\(url)&text=\(text)")
            case .email: Link(label: strings["shareByMail"], address: "mailto:?subject=\(text)&body=\(url)")
            case .linkedin:
                Link(label: "LinkedIn", address: "https://www.linkedin.com/sharing/share-offsite/?url=\(url)")
            case .bluesky: Link(label: "Bluesky", address: "https://bsky.app/intent/compose?text=\(text)%20\(url)")
            }
        }
    }
}
