/// An address of the past and where its reader is sent now. Chains are collapsed when it is kept; loops cannot be.
package struct Redirect: Hashable, Sendable {
    /// The old path, not encoded, beginning with `/`; a query is part of it when it decides what is meant (`/?p=12`).
    package var from: String
    package var to: String

    package init(from: String, to: String) {
        self.from = from
        self.to = to
    }
}
