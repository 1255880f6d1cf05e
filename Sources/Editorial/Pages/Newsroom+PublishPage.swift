package import Newspaper
import Storage

extension Newsroom {
    /// Lets readers see what was written in a static page; what they saw before stays known as a revision.
    ///
    /// - Parameter seen: Where the text stood that was looked at.
    ///
    /// Throws `NewsroomError.forbidden`, or a `StructureFault`: `changedSince` when the text is another by now.
    package func publishPage(_ id: Identifier<StaticPage>, seen: TextPoint) async throws {
        try require(.manageSettings)
        try await transaction { session in
            let standing = try session.standing(id)
            guard standing.point == seen else { throw StructureFault.changedSince }
            var page = standing.page
            let draft = standing.draft
            guard standing.text != page.text || page.state != .published else { return }
            try session.keepFormer(page)
            if let draft {
                page.title = try session.checked(name: draft.text.title)
                page.body = draft.text.body
            }
            page.state = .published
            page.modified = session.now
            try session.connection.redirects.remove(
                from: try session.edition(page.edition).address(ofSection: page.path))
            try session.settle(page, verb: "publish")
            try session.connection.pageTexts.add(
                PageRevision(
                    page: id, number: try session.connection.pageTexts.newest(of: id) + 1, created: session.now,
                    author: session.actor, text: page.text))
            try session.connection.pageTexts.removeDraft(of: id)
        }
    }

    /// Takes a page from readers; its text stays.
    package func unpublishPage(_ id: Identifier<StaticPage>) async throws {
        try require(.manageSettings)
        try await transaction { session in
            var page = try session.standing(id).page
            guard page.state == .published else { return }
            try session.keepFormer(page)
            page.state = .draft
            page.modified = session.now
            try session.settle(page, verb: "unpublish")
        }
    }

    /// Gives a page another path; when readers see it, its old address leads on, and menus follow.
    package func movePage(_ id: Identifier<StaticPage>, to path: String) async throws {
        try require(.manageSettings)
        try await transaction { session in
            var page = try session.standing(id).page
            let edition = try session.edition(page.edition)
            let (old, path) = (page.path, try session.checkedPath(path, orFrom: page.title))
            guard path != old else { return }
            try session.checkAddress(path, isFreeIn: edition)
            page.path = path
            try session.settle(page, verb: "move", detail: "\(old) → \(path)")
            let (from, to) = (edition.address(ofSection: old), edition.address(ofSection: path))
            try session.connection.redirects.remove(from: to)
            // An address that readers never had leads nowhere.
            if try page.state == .published || session.connection.pageTexts.newest(of: id) > 0 {
                try session.connection.redirects.keep(Redirect(from: from, to: to))
            }
            try session.retarget(edition) { $0 == .page(old) ? .page(path) : $0 }
        }
    }

    /// Takes away a page that readers do not see.
    ///
    /// Throws `StructureFault.isPublic` for one that they do.
    package func removePage(_ id: Identifier<StaticPage>) async throws {
        try require(.manageSettings)
        try await transaction { session in
            let page = try session.standing(id).page
            guard page.state != .published else { throw StructureFault.isPublic }
            _ = try session.connection.pictureUses.set([], in: .page(id))
            try session.connection.pages.remove(id)
            try session.audit("remove", "page", id.rawValue, detail: page.path)
        }
    }
}

extension Session {
    /// Keeps the text that readers see as the page's first revision, when it came from elsewhere and has none.
    fileprivate func keepFormer(_ page: StaticPage) throws {
        guard page.state == .published, try connection.pageTexts.newest(of: page.id) == 0 else { return }
        try connection.pageTexts.add(
            PageRevision(page: page.id, number: 1, created: page.modified, author: "", text: page.text))
    }

    fileprivate func settle(_ page: StaticPage, verb: String, detail: String? = nil) throws {
        try connection.pages.update(page)
        try connection.pictureUses.add(pictures(in: page.body), in: .page(page.id))
        try audit(verb, "page", page.id.rawValue, detail: detail ?? page.path)
        try connection.events.add(.pageChanged, subject: page.id.rawValue, at: now)
        try connection.publications.raiseVersion()
    }
}
