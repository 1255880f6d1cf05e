import Foundation

/// The line above a headline: the format's label and the story's kicker.
enum Kicker {
    /// The two as they are, or only the one that says both: "The Friday interview" needs no "Interview" before it.
    static func line(_ formatLabel: String?, _ kicker: String?) -> (formatLabel: String?, kicker: String?) {
        guard let formatLabel, let kicker, !kicker.isEmpty else { return (formatLabel, kicker) }
        if formatLabel.range(of: kicker, options: .caseInsensitive) != nil { return (formatLabel, nil) }
        if kicker.range(of: formatLabel, options: .caseInsensitive) != nil { return (kicker, nil) }
        return (formatLabel, kicker)
    }
}
