import Documents
import Newspaper

/// A story's text and choices as the fields of a form carry them; lists are numbers with commas between.
struct StoryForm: Sendable {
    private let fields: FormFields

    /// A body that is no document of ours, or a choice that is none.
    struct Malformed: Error {
        let field: String
    }

    init(_ fields: FormFields) {
        self.fields = fields
    }

    /// Where the text began.
    func start() throws -> TextPoint {
        guard let point = fields["point"].flatMap(TextPoint.init) else { throw Malformed(field: "point") }
        return point
    }

    /// The whole content. Throws `Malformed`, which names the field.
    func content() throws -> ArticleContent {
        var content = ArticleContent(headline: line("headline"), body: try body())
        content.kicker = line("kicker")
        content.shortHeadline = line("shortHeadline")
        content.standfirst = line("standfirst")
        content.dateline = line("dateline")
        content.format = try format()
        content.byline = Byline(try numbers("byline"))
        content.sections = try numbers("sections")
        content.topics = try numbers("topics")
        content.related = try numbers("related")
        let picture: [Identifier<Picture>] = try numbers("picture")
        content.leadPicture = picture.first.map {
            LeadPicture(
                picture: $0, alternativeText: line("pictureText"), caption: line("pictureCaption"),
                credit: line("pictureCredit"))
        }
        let source = line("sourceName")
        content.source = source.isEmpty ? nil : ArticleSource(name: source, credit: line("sourceCredit"))
        return content
    }

    private func body() throws -> Document {
        guard let document = fields["body"].flatMap({ try? Document(json: $0) }) else { throw Malformed(field: "body") }
        return document
    }

    private func format() throws -> Format {
        guard let name = fields["format"] else { return .news }
        guard let format = Format(rawValue: name) else { throw Malformed(field: "format") }
        return format
    }

    /// One line: no field of a story but its body has several.
    private func line(_ name: String) -> String {
        (fields[name] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func numbers<Noun>(_ name: String) throws -> [Identifier<Noun>] {
        var seen: Set<Int64> = []
        return try (fields[name] ?? "").split(separator: ",").compactMap { text in
            guard let number = Int64(text) else { throw Malformed(field: name) }
            return seen.insert(number).inserted ? Identifier(rawValue: number) : nil
        }
    }
}
