import Documents

extension TreeReader {
    mutating func readEmbed(_ node: ParsedNode, into flow: inout Flow, _ marks: [Mark], _ depth: Int) {
        guard let written = writtenAddress(of: node), let target = ForeignAddress.web(written) else {
            left.add(node.name, "without a web address", line: node.line)
            return readChildren(of: node, into: &flow, marks, depth)
        }
        var provider = EmbedProvider.name(for: target.address)
        if provider == "web", node.name == "video" || node.name == "audio" { provider = node.name }
        let title = CharacterRules.cleaned(node["title"] ?? "").withCollapsedSpace
        flow.add(
            .embed(
                Embed(
                    provider: provider, address: EmbedProvider.canonical(target.address),
                    title: title.isEmpty ? nil : title)))
    }

    private func writtenAddress(of node: ParsedNode) -> String? {
        let own = ["src", "data", "data-src", "data-lazy-src"].lazy.compactMap { node[$0] }.first { !$0.isBlank }
        if let own, own != "about:blank" { return own }
        if let lazy = node["data-src"] ?? node["data-lazy-src"] { return lazy }
        let inside = node.first { inner in
            switch inner.name {
            case "source", "embed", "iframe": inner["src"] != nil
            case "param": ["movie", "src"].contains(inner["name"]?.lowercased()) && inner["value"] != nil
            default: false
            }
        }
        return inside?["src"] ?? inside?["value"]
    }

    /// What social networks ask their users to paste: a quotation with the post's words and a link to it.
    mutating func socialEmbed(_ node: ParsedNode) -> Embed? {
        guard
            node.has(anyClass: [
                "twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "text-post-media", "bluesky-embed",
            ])
        else { return nil }
        let links = [node["data-instgrm-permalink"], node["cite"]].compactMap(\.self) + node.allLinks.reversed()
        let targets = links.lazy.compactMap(ForeignAddress.web)
        guard let target = targets.first(where: { EmbedProvider.name(for: $0.address) != "web" }) else { return nil }
        let words = Excerpt.cut(text(of: node), maximumCharacters: 280)
        return Embed(
            provider: EmbedProvider.name(for: target.address), address: target.address,
            title: words.isEmpty ? nil : words)
    }

    /// An embed as our own pages write it, as a social network's box, or as a bare address in a box for embeds.
    mutating func placedEmbed(_ node: ParsedNode) -> Embed? {
        if node.name == "p", node.has(class: "embed"), let provider = node["data-provider"],
            CharacterRules.isName(provider),
            let link = node.first(where: { $0.name == "a" }), let target = link["href"].flatMap(ForeignAddress.web)
        {
            let title = text(of: link)
            return Embed(provider: provider, address: target.address, title: title == target.address ? nil : title)
        }
        if node.has(anyClass: ["fb-post", "fb-video"]), let target = node["data-href"].flatMap(ForeignAddress.web) {
            return Embed(provider: EmbedProvider.name(for: target.address), address: target.address)
        }
        guard node.has(class: "wp-block-embed__wrapper"), node.children.allSatisfy(\.isText),
            let target = ForeignAddress.web(text(of: node))
        else { return nil }
        return Embed(
            provider: EmbedProvider.name(for: target.address), address: EmbedProvider.canonical(target.address))
    }
}

extension ParsedNode {
    fileprivate var allLinks: [String] {
        children.flatMap { child in
            (child.name == "a" ? [child["href"]].compactMap(\.self) : []) + child.allLinks
        }
    }
}
