/// Puts an export's values together from the parser's events; holds one item at a time.
final class ExportBuilder: PushParserDelegate {
    /// The most bytes that one item's text may have; a larger item is given without it, marked `tooLarge`.
    let itemBytes: Int
    /// Values that are complete and not yet taken.
    private(set) var values: [ExportValue] = []
    /// Whether the file has shown itself to be an export.
    private(set) var isExport = false

    private var path: [ElementName] = []
    private var text: [UInt8] = []
    private var site = ExportSite()
    private var siteIsGiven = false
    private var author = ExportAuthor()
    private var term = ExportTerm()
    private var item: ExportItem?
    private var category = ExportCategory()
    private var field = ExportField()
    private var comment = ExportComment()
    private var isInComment = false
    private var bytesOfItem = 0

    init(itemBytes: Int = 64 * 1024 * 1024) {
        self.itemBytes = itemBytes
    }

    /// The complete values, which are then forgotten here.
    func take() -> [ExportValue] {
        defer { values.removeAll(keepingCapacity: true) }
        return values
    }

    /// The item in which the file stopped, as far as it went; nil when it stopped between items.
    func takeUnfinishedItem() -> ExportItem? {
        guard var unfinished = item else { return nil }
        unfinished.fault = .cutOff
        item = nil
        return unfinished
    }

    func elementStarted(_ name: ElementName, attributes: [(name: String, value: String)], line: Int) {
        path.append(name)
        text.removeAll(keepingCapacity: text.capacity < 1 << 20)
        charge(64)
        guard path.count >= 2 else { return }
        if path.count == 2, name.local == "channel" { isExport = true }
        if path.count == 3, path[1].local == "channel" {
            startInChannel(name, line: line)
        } else if path.count == 4, item != nil {
            startInItem(name, attributes)
        }
    }

    func elementEnded() {
        guard let name = path.last else { return }
        let value = String(decoding: text, as: UTF8.self)
        text.removeAll(keepingCapacity: text.capacity < 1 << 20)
        if path.count == 3 {
            endInChannel(name, value)
        } else if path.count == 4 {
            if item != nil { endInItem(name, value) } else { endInTerm(name, value) }
        } else if path.count == 5, item != nil {
            endInPart(name, value)
        }
        path.removeLast()
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        charge(bytes.count)
        // Of an item that is too large its short parts are still read, to name it; outside items nothing is long.
        let most = item == nil ? 1 << 20 : item?.fault == nil ? itemBytes : 4096
        guard text.count + bytes.count <= most else { return }
        text.append(contentsOf: bytes)
    }

    private func charge(_ bytes: Int) {
        guard item != nil else { return }
        bytesOfItem += bytes
        if bytesOfItem > itemBytes, item?.fault == nil { forgetText() }
    }

    private func forgetText() {
        item?.fault = .tooLarge
        item?.content = ""
        item?.excerpt = ""
        item?.fields = []
        item?.comments = []
        item?.categories = []
        text = []
        comment = ExportComment()
        field = ExportField()
    }

    private func giveSite() {
        guard !siteIsGiven else { return }
        siteIsGiven = true
        values.append(.site(site))
    }
}

// MARK: - The channel

extension ExportBuilder {
    private func startInChannel(_ name: ElementName, line: Int) {
        switch (name.vocabulary, name.local) {
        case (.none, "item"):
            giveSite()
            item = ExportItem()
            item?.line = line
            bytesOfItem = 0
        case (.wordpress, "author"): author = ExportAuthor()
        case (.wordpress, "category"): term = ExportTerm(taxonomy: "category")
        case (.wordpress, "tag"): term = ExportTerm(taxonomy: "post_tag")
        case (.wordpress, "term"): term = ExportTerm()
        default: break
        }
    }

    private func endInChannel(_ name: ElementName, _ value: String) {
        switch (name.vocabulary, name.local) {
        case (.none, "item"):
            if let item { values.append(.item(numbered(item))) }
            item = nil
        case (.none, "title"): site.title = trimmed(value)
        case (.none, "link"): if site.address.isEmpty { site.address = trimmed(value) }
        case (.wordpress, "base_blog_url"): if !trimmed(value).isEmpty { site.address = trimmed(value) }
        case (.wordpress, "wxr_version"): site.version = trimmed(value)
        case (.wordpress, "author"):
            giveSite()
            values.append(.author(author))
        case (.wordpress, "category"), (.wordpress, "tag"), (.wordpress, "term"):
            giveSite()
            values.append(.term(term))
        default: break
        }
    }

    /// An item without a number is known by its address.
    private func numbered(_ item: ExportItem) -> ExportItem {
        guard item.identifier.isEmpty else { return item }
        var numbered = item
        numbered.identifier = item.guid.isEmpty ? item.link.isEmpty ? "line \(item.line)" : item.link : item.guid
        return numbered
    }

    private func endInTerm(_ name: ElementName, _ value: String) {
        guard name.vocabulary == .wordpress else { return }
        let value = trimmed(value)
        switch name.local {
        case "author_login": author.login = value
        case "author_display_name": author.displayName = value
        case "author_first_name": author.firstName = value
        case "author_last_name": author.lastName = value
        case "term_id": term.identifier = value
        case "term_taxonomy": term.taxonomy = value
        case "category_nicename", "tag_slug", "term_slug": term.slug = value
        case "category_parent", "term_parent": term.parent = value
        case "cat_name", "tag_name", "term_name": term.name = value
        case "category_description", "tag_description", "term_description": term.description = value
        default: break
        }
    }

    private func trimmed(_ value: String) -> String {
        value.trimmingWhitespace()
    }
}

// MARK: - Items

extension ExportBuilder {
    private func startInItem(_ name: ElementName, _ attributes: [(name: String, value: String)]) {
        switch (name.vocabulary, name.local) {
        case (.none, "category"):
            category = ExportCategory()
            for attribute in attributes {
                if attribute.name == "domain" { category.taxonomy = attribute.value }
                if attribute.name == "nicename" { category.slug = attribute.value }
            }
        case (.wordpress, "postmeta"): field = ExportField()
        case (.wordpress, "comment"): comment = ExportComment()
        default: break
        }
    }

    private func endInItem(_ name: ElementName, _ value: String) {
        switch (name.vocabulary, name.local) {
        case (.none, "title"): item?.title = value
        case (.none, "link"): item?.link = trimmed(value)
        case (.none, "guid"): item?.guid = trimmed(value)
        case (.none, "pubDate"): item?.feedDate = trimmed(value)
        case (.none, "category"): endCategory(value)
        case (.dublinCore, "creator"): item?.creator = trimmed(value)
        case (.content, "encoded"): if item?.fault == nil { item?.content = value }
        case (.excerpt, "encoded"): if item?.fault == nil { item?.excerpt = value }
        case (.wordpress, _): endInItem(name.local, value)
        default: break
        }
    }

    private func endInItem(_ name: String, _ value: String) {
        switch name {
        case "post_id": item?.identifier = trimmed(value)
        case "post_date": item?.published.local = trimmed(value)
        case "post_date_gmt": item?.published.universal = trimmed(value)
        case "post_modified": item?.modified.local = trimmed(value)
        case "post_modified_gmt": item?.modified.universal = trimmed(value)
        case "post_name": item?.slug = trimmed(value)
        case "status": item?.status = trimmed(value)
        case "post_parent": item?.parent = trimmed(value)
        case "menu_order": item?.menuOrder = Int(trimmed(value)) ?? 0
        case "post_type": item?.type = trimmed(value)
        case "post_password": item?.password = value
        case "is_sticky": item?.isSticky = trimmed(value) == "1"
        case "attachment_url": item?.attachmentAddress = trimmed(value)
        case "postmeta": if item?.fault == nil { item?.fields.append(field) }
        case "comment": if item?.fault == nil { item?.comments.append(comment) }
        default: break
        }
    }

    private func endCategory(_ value: String) {
        category.name = trimmed(value)
        if item?.fault == nil { item?.categories.append(category) }
    }

    private func endInPart(_ name: ElementName, _ value: String) {
        guard name.vocabulary == .wordpress, item?.fault == nil else { return }
        switch name.local {
        case "meta_key": if path[3].local == "postmeta" { field.name = trimmed(value) }
        case "meta_value": if path[3].local == "postmeta" { field.value = value }
        case "comment_id": comment.identifier = trimmed(value)
        case "comment_parent": comment.parent = trimmed(value)
        case "comment_author": comment.author = trimmed(value)
        case "comment_author_email": comment.authorMail = trimmed(value)
        case "comment_author_url": comment.authorAddress = trimmed(value)
        case "comment_date": comment.date.local = trimmed(value)
        case "comment_date_gmt": comment.date.universal = trimmed(value)
        case "comment_content": comment.content = value
        case "comment_approved": comment.approval = trimmed(value)
        case "comment_type": comment.type = trimmed(value)
        default: break
        }
    }
}
