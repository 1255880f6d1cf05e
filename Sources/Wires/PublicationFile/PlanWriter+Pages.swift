import Documents
import Yams

extension PlanWriter {
    /// A page's body as HTML, which people can edit, where that says all of it; else as document JSON.
    static func body(_ document: Document) -> (String, Node?) {
        ("document", document.isEmpty ? nil : text(document.json))
    }
}
