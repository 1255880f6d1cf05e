import Newspaper

extension PlanReader {
    /// What an edition calls its formats; what could not be read is a fault.
    mutating func formatNames(_ record: PlanRecord) -> FormatNames {
        var names = FormatNames()
        guard let place = record["formats"],
            let formats = self.record(place, keys: Format.allCases.map(\.rawValue))
        else { return names }
        for format in Format.allCases {
            guard let place = formats[format.rawValue], let text = text(place) else { continue }
            names[format] = text
            if names[format] == nil {
                fault(place, "\"\(shown(text))\" is no name; it has 1 to \(FormatNames.longestName) characters")
            }
        }
        return names
    }
}
