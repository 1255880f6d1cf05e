import Documents
import Newspaper
import Yams

/// Reads a plan from a tree of YAML nodes and gathers every fault that it meets on the way.
struct PlanReader {
    private(set) var faults: [PublicationFault] = []

    mutating func fault(_ place: PlanNode, _ reason: String) {
        faults.append(
            PublicationFault(line: place.line, column: place.column, keyPath: place.keyPath, reason: reason))
    }

    mutating func faultOfFile(_ reason: String, line: Int = 1, column: Int = 1) {
        faults.append(PublicationFault(line: line, column: column, keyPath: "", reason: reason))
    }

    /// Nil when the text is no YAML or not a plan; `faults` tells why.
    mutating func plan(fromYAML text: String) -> PublicationPlan? {
        if let alias = YAMLAliases.firstOfTooMany(in: text) {
            faultOfFile("too many aliases (*name); write the values out", line: alias.line, column: alias.column)
            return nil
        }
        do {
            // The parser owns the anchors' names, so it must outlive the walk below.
            let parser = try Parser(yaml: text, encoding: .utf8)
            return try withExtendedLifetime(parser) {
                guard let root = try parser.singleRoot() else {
                    faultOfFile("the file is empty")
                    return nil
                }
                let place = PlanNode(node: root)
                let count = faults.count
                refuseAnchors(place)
                return faults.count == count ? publication(place) : nil
            }
        } catch {
            fault(ofYAML: error)
            return nil
        }
    }

    /// An anchored value may be one that an alias brought here again, so nothing below it is looked at.
    private mutating func refuseAnchors(_ place: PlanNode) {
        guard place.node.anchor == nil else {
            return fault(place, "anchors (&name) and aliases (*name) are not read; write the value out")
        }
        switch place.node {
        case .mapping:
            for (key, value) in place.entries ?? [] {
                refuseAnchors(key)
                refuseAnchors(value)
            }
        case .sequence(let sequence):
            for (index, value) in sequence.enumerated() { refuseAnchors(place.element(index, value)) }
        case .scalar, .alias: break
        }
    }

    private mutating func publication(_ root: PlanNode) -> PublicationPlan? {
        guard let record = record(root, keys: ["name", "shareServices", "crawlers", "contributors", "editions"])
        else { return nil }
        let name = requiredText(record, "name") ?? ""
        let services = shareServices(record)
        let crawlers = crawlers(record)
        let contributors = contributors(record)
        return PublicationPlan(
            name: name, shareServices: services, crawlers: crawlers, contributors: contributors,
            editions: editions(record, publicationName: name))
    }

    private mutating func shareServices(_ record: PlanRecord) -> [ShareService] {
        var services: [ShareService] = []
        for place in list(record, "shareServices") {
            guard let service: ShareService = choice(place, called: "share service") else { continue }
            if services.contains(service) { fault(place, "\"\(service.rawValue)\" stands here twice") }
            services.append(service)
        }
        return services
    }
}
