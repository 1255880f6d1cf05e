import Newspaper

extension PlanReader {
    /// The colours of an edition, `light` and `dark`; what could not be read is a fault.
    mutating func inks(_ record: PlanRecord) -> Inks {
        guard let place = record["colours"], let schemes = self.record(place, keys: ["light", "dark"]) else {
            return Inks()
        }
        let inks = Inks(light: colours(schemes, "light"), dark: colours(schemes, "dark"))
        if let fault = inks.fault {
            self.fault(
                place,
                "\(fault.ink.rawValue) on \(fault.on.rawValue) has a contrast of \(fault.tenths / 10).\(fault.tenths % 10)"
                    + " to 1\(fault.isDark ? " in the dark" : ""); 4.5 can be read")
        }
        return inks
    }

    private mutating func colours(_ schemes: PlanRecord, _ scheme: String) -> [Ink: Colour] {
        guard let place = schemes[scheme], let record = record(place, keys: Ink.allCases.map(\.rawValue)) else {
            return [:]
        }
        var colours: [Ink: Colour] = [:]
        for ink in Ink.allCases {
            guard let place = record[ink.rawValue], let text = text(place) else { continue }
            colours[ink] = Colour(text)
            if colours[ink] == nil { fault(place, "\"\(shown(text))\" is not a colour, as \"#a4161a\"") }
        }
        return colours
    }
}
