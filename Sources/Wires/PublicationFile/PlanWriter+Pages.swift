import Documents
import ForeignHTML
import Yams

extension PlanWriter {
    /// A page's body as HTML, which people can edit, where that says all of it; else as document JSON.
    static func body(_ document: Document) -> (String, Node?) {
        if document.isEmpty { return ("html", nil) }
        let html = document.html()
        let reading = HTMLReader.read(html)
        return reading.left.isEmpty && reading.document == document
            ? ("html", text(html)) : ("document", text(document.json))
    }
}
