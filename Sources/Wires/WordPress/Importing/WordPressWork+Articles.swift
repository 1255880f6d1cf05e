import Documents
import Editorial
import Newspaper
import Storage

extension WordPressWork {
    mutating func takeIn(_ translated: [TranslatedItem]) async throws {
        guard !translated.isEmpty else { return }
        var remarks: [[String]] = []
        var imports: [ArticleImport] = []
        for item in translated {
            var own = item.remarks
            imports.append(article(item, &own))
            remarks.append(own)
        }
        let outcomes = try await newsroom.importArticles(imports)
        var comments: [Comment] = []
        for (index, outcome) in outcomes.enumerated() {
            let item = translated[index].item
            remarks[index] += outcome.remarks
            switch outcome.fate {
            case .refused(let reason): report.leave(item: item.reportName, type: item.type, reason: reason)
            case .created(let id), .revised(let id), .unchanged(let id), .keptEdited(let id):
                if case .keptEdited = outcome.fate {
                    remarks[index].append("it has been edited here since; not touched")
                }
                comments += self.comments(of: item, on: id, &remarks[index])
                report.carry(type: item.type)
                for remark in remarks[index] { report.note(item: item.reportName, type: item.type, what: remark) }
            }
        }
        try await keep(comments)
    }

    private func article(_ translated: TranslatedItem, _ remarks: inout [String]) -> ArticleImport {
        let item = translated.item
        var article = ArticleImport(
            externalID: survey.site.externalID(item.identifier), edition: survey.edition.edition.id,
            headline: translated.title, body: translated.body)
        article.state = translated.state.state
        article.standfirst = standfirst(of: item, &remarks)
        article.byline = survey.people.byline(of: item)
        article.sections = sections(of: item)
        article.topics = topics(of: item, &remarks)
        article.format = format(of: item, &remarks)
        article.slug = translated.slug
        article.published = translated.state.published
        article.created = translated.state.published ?? translated.state.modified
        article.modified = translated.state.modified
        article.oldPaths = translated.oldPaths
        if let lead = translated.lead {
            article.leadPicture = LeadPicture(
                picture: lead.identifier, alternativeText: lead.alternativeText, caption: lead.caption,
                credit: lead.credit)
        }
        if item.isSticky { remarks.append("it was sticky; fronts here are laid out by hand") }
        noteOtherTerms(of: item, &remarks)
        return article
    }

    private func standfirst(of item: ExportItem, _ remarks: inout [String]) -> String {
        let words = PlainWords.excerpt(item.excerpt)
        guard words.utf8.count > ArticleContent.fieldBytes else { return words }
        remarks.append("its excerpt is too long for a standfirst and was cut")
        return Excerpt.cut(words, maximumCharacters: ArticleContent.fieldBytes / 5)
    }

    private func sections(of item: ExportItem) -> [String] {
        var tree = survey.sections
        let borne = item.sectionCategories.map(\.slug)
        let ordered = [survey.primaryCategory(of: item)].compactMap { $0 } + borne
        var seen: Set<String> = []
        return ordered.compactMap { tree.path($0) }.filter { seen.insert($0).inserted }
    }

    private func topics(of item: ExportItem, _ remarks: inout [String]) -> [TopicImport] {
        item.categories.filter { $0.taxonomy == "post_tag" || $0.taxonomy == "tag" }.compactMap { tag in
            let name = PlainWords.line(tag.name)
            let slug = Slug(nicename: tag.slug) ?? Slug(suggestedBy: name)
            // The oldest exports name each tag a second time without its nicename.
            if tag.slug.isEmpty, item.categories.contains(where: { $0.name == tag.name && !$0.slug.isEmpty }) {
                return nil
            }
            guard let slug else {
                remarks.append("the tag \"\(tag.name)\" has no letters for an address and is left out")
                return nil
            }
            return TopicImport(name: name.isEmpty ? slug.text : name, slug: slug)
        }
    }

    /// A category may be what we call a format; a post format is it at most nearly.
    private func format(of item: ExportItem, _ remarks: inout [String]) -> Format {
        let mark = item.categories.first { $0.taxonomy == "post_format" }?.slug.replacing("post-format-", with: "")
        for category in item.sectionCategories {
            if let format = Self.formats[category.slug] {
                if let mark { remarks.append("its post format \"\(mark)\" is left out") }
                return format
            }
        }
        guard let mark, mark != "standard" else { return .news }
        let nearest = Self.nearestFormats[mark]
        remarks.append("its post format \"\(mark)\" became \"\((nearest ?? .news).rawValue)\"")
        return nearest ?? .news
    }

    private static let formats: [String: Format] = [
        "analysis": .analysis, "opinion": .opinion, "opinions": .opinion, "op-ed": .opinion, "explainer": .explainer,
        "explainers": .explainer, "feature": .feature, "features": .feature, "exclusive": .exclusive,
        "in-brief": .brief,
        "briefs": .brief, "blogpost": .blogpost, "interview": .interview, "interviews": .interview, "review": .review,
        "reviews": .review, "in-memoriam": .inMemoriam,
    ]

    private static let nearestFormats: [String: Format] = [
        "aside": .brief, "status": .brief, "link": .brief, "quote": .brief, "chat": .interview, "gallery": .feature,
        "image": .feature, "video": .feature, "audio": .feature,
    ]

    private func noteOtherTerms(of item: ExportItem, _ remarks: inout [String]) {
        let ours: Set<String> = ["category", "post_tag", "tag", "post_format", "author", "nav_menu", ""]
        for term in item.categories where !ours.contains(term.taxonomy) {
            remarks.append("a term of another taxonomy is left out: \(term.taxonomy), \(PlainWords.line(term.name))")
        }
    }
}
