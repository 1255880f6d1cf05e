/// Why an export cannot be read at all.
package enum ExportFault: Error, Hashable, Sendable {
    case cannotOpen(path: String, reason: String)
    case notAnExport(path: String, reason: String)
}

extension ExportFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .cannotOpen(let path, let reason): "\(path) cannot be read: \(reason)"
        case .notAnExport(let path, let reason): "\(path) is not a WordPress export: \(reason)"
        }
    }
}
