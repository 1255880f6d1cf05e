import Documents
import Newspaper

/// Gives a document's pictures and links their places here, and says what could not have one.
struct Settling {
    let found: FoundReferences
    let survey: WordPressSurvey
    /// Pictures that were kept for this batch because bodies name them and the export does not, by upload path.
    let strayPictures: [String: KnownPicture]
    var problems = ContentProblems()

    mutating func settled(_ document: Document) -> Document {
        let site = survey.site
        var lost = problems
        let blocks = document.blocks.rewritten(
            leaf: { block in
                switch block {
                case .picture(let picture): return placed(picture, &lost)
                case .gallery(let pictures): return placed(gallery: pictures, &lost)
                case .embed(let embed):
                    if ["audio", "video"].contains(embed.provider) {
                        lost.add("the \(embed.provider) file stays at its old address: \(embed.address)")
                    } else if site.path(of: embed.address) != nil {
                        lost.add("an embed of the old site stays at its address: \(embed.address)")
                    }
                    return [block]
                default: return [block]
                }
            }, line: { $0 })
        problems = lost
        return linked(Document(blocks))
    }

    // MARK: Pictures

    private func placed(_ picture: PlacedPicture, _ lost: inout ContentProblems) -> [Block] {
        if let placed = placed(picture) { return [.picture(placed)] }
        lost.add(Self.lostPicture(picture))
        return Self.words(of: picture)
    }

    private func placed(gallery pictures: [PlacedPicture], _ lost: inout ContentProblems) -> [Block] {
        var kept: [PlacedPicture] = []
        var words: [Block] = []
        for picture in pictures {
            if let placed = placed(picture) {
                kept.append(placed)
            } else {
                lost.add(Self.lostPicture(picture))
                words += Self.words(of: picture)
            }
        }
        return (kept.isEmpty ? [] : [.gallery(kept)]) + words
    }

    private static func lostPicture(_ picture: PlacedPicture) -> String {
        let (address, attachment) = AttachmentMark.parts(of: picture.source)
        let name = address.isEmpty ? "of attachment \(attachment.map(String.init) ?? "?")" : address
        return "a picture is left out, for its file is not here: \(name)"
    }

    /// What the caption of a picture says stays readable without it.
    private static func words(of picture: PlacedPicture) -> [Block] {
        let words = [picture.caption, picture.credit].filter { !$0.isEmpty }.joined(separator: " ")
        return words.isEmpty ? [] : [.paragraph([.text(words, [.emphasis])])]
    }

    private func placed(_ picture: PlacedPicture) -> PlacedPicture? {
        guard let known = known(picture) else { return nil }
        let isOnlyNamed = AttachmentMark.parts(of: picture.source).address.isEmpty
        var placed = picture
        placed.source = known.path
        placed.width = known.width
        placed.height = known.height
        if placed.alternativeText.isEmpty { placed.alternativeText = known.alternativeText }
        if placed.credit.isEmpty { placed.credit = known.credit }
        if isOnlyNamed, placed.caption.isEmpty { placed.caption = known.caption }
        return placed
    }

    /// The file's name decides before the attachment's number, which is that of another picture where a site was moved.
    private func known(_ picture: PlacedPicture) -> KnownPicture? {
        let (address, attachment) = AttachmentMark.parts(of: picture.source)
        if let path = UploadPath.path(of: address, site: survey.site) {
            if let known = found.picture(upload: path) ?? strayPictures[path] { return known }
        }
        guard let attachment, let known = found.picture(attachment: String(attachment)) else { return nil }
        return address.isEmpty || UploadPath.haveOneName(address, known.address) ? known : nil
    }

    // MARK: Links

    private mutating func linked(_ document: Document) -> Document {
        var lost = problems
        let linked = document.mapLinks { link in
            guard
                survey.site.path(of: link.address) != nil || UploadPath.path(of: link.address, site: survey.site) != nil
            else { return link }
            if let place = place(of: link.address) { return LinkTarget(place) ?? link }
            if let file = UploadPath.path(of: link.address, site: survey.site) {
                lost.add("a link leads to a file that is not here: \(file)")
            }
            return LinkTarget(survey.site.absolute(link.address)) ?? link
        }
        problems = lost
        return linked
    }

    /// The address here that an address of the old site stands for, with its fragment; nil when there is none.
    func place(of address: String) -> String? {
        if let upload = UploadPath.path(of: address, site: survey.site) {
            return (found.picture(upload: upload) ?? strayPictures[upload])?.path
        }
        guard let path = survey.site.path(of: address) else { return nil }
        let fragment = address.firstIndex(of: "#").map { String(address[$0...]) } ?? ""
        return place(ofPath: path).map { $0 + fragment }
    }

    private func place(ofPath path: String) -> String? {
        let key = OldSite.key(path)
        if let identifier = OldLink.identifier(in: path), let item = found.byIdentifier[identifier] {
            return encoded(found.newPath(of: item))
        }
        let plain = OldSite.key(String(path.prefix { $0 != "?" }))
        if let item = found.byPath[key] ?? found.byPath[plain] { return encoded(found.newPath(of: item)) }
        if plain == OldSite.key(survey.site.basePath + "/") || plain == survey.site.basePath {
            return path.contains("?") ? nil : addresses.front
        }
        return termPlace(ofPath: path) ?? guessedPlace(ofPath: plain)
    }

    /// A site that once changed its permalinks still has links of the older form; its last part is the slug in all.
    private func guessedPlace(ofPath path: String) -> String? {
        guard let key = KnownKind.slugKey(path: path), let item = found.byIdentifier[key] else { return nil }
        return encoded(found.newPath(of: item))
    }

    private var addresses: Addresses { Addresses(edition: survey.edition.edition) }

    private func encoded(_ path: String?) -> String? {
        // Pages are remembered encoded, stories as they are kept; encoding leaves what is encoded alone.
        path.map { $0.utf8.contains(UInt8(ascii: "%")) ? $0 : PercentEncoding.path($0) }
    }

    /// `/category/news/europe/`, `/tag/budget/`, `/author/jane/` and their query forms.
    private func termPlace(ofPath path: String) -> String? {
        var sections = survey.sections
        let parts = path.prefix { $0 != "?" }.dropFirst(survey.site.basePath.count).split(separator: "/").map(
            String.init)
        if let category = OldLink.value(of: ["cat"], in: path), let term = survey.terms[category] {
            return sections.path(term.slug).map(addresses.section)
        }
        if let tag = OldLink.value(of: ["tag"], in: path) { return Slug(nicename: tag).map(addresses.topic) }
        guard parts.count > 1, let last = parts.last else { return nil }
        switch parts[0] {
        case "category": return (sections.path(last) ?? sections.path(encodedNicename(last))).map(addresses.section)
        case "tag": return Slug(nicename: last).map(addresses.topic)
        case "author": return Slug(nicename: last).map(addresses.contributor)
        default: return nil
        }
    }

    /// Nicenames beyond ASCII are percent-encoded in small letters.
    private func encodedNicename(_ text: String) -> String { PercentEncoding.path(text).lowercased() }
}
