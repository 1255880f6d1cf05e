/// Why a document was refused, and where in it.
package struct DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The place in the JSON, such as `doc.content[3].content[0]`, or `byte 120` where it is not JSON at all.
    package let path: String
    package let problem: String

    package init(path: String, problem: String) {
        self.path = path
        self.problem = problem
    }

    package var description: String { "\(path): \(problem)" }
}
