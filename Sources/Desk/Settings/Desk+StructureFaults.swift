import Editorial
import Newspaper
import Themes

extension Desk {
    func words(for fault: StructureFault) -> String {
        switch fault {
        case .unknown: strings["textMissing"]
        case .nameMissing: strings["faultNameMissing"]
        case .nameTooLong: strings["faultTooMuch"]
        case .notASlug(let text): strings.text("faultSlug", ["text": text])
        case .addressTaken(let address, let by): strings.text("faultAddressTaken", ["address": address, "by": by])
        case .ownAddress(let address): strings.text("faultOwnAddress", ["address": address])
        case .tooDeep(let most): strings.text("faultTooDeep", ["most": String(most)])
        case .intoItself: strings["faultIntoItself"]
        case .otherEdition: strings["faultOtherEdition"]
        case .hasSections: strings["faultHasSections"]
        case .hasStories(let count): strings.text("faultHasStories", ["stories": stories(count)])
        case .stillMoving: strings["faultStillMoving"]
        case .changedSince: strings["faultChangedMeanwhile"]
        case .notAnAddress(let text): strings.text("faultNoAddress", ["text": text])
        case .labelMissing: strings["faultLabelMissing"]
        case .notAMenuName: strings["faultMenuName"]
        case .notALanguage(let text): strings.text("faultLanguage", ["text": text])
        case .notATimeZone(let text): strings.text("faultTimeZone", ["text": text])
        case .permalink(let error): strings.text("faultPermalink", ["text": error.pattern, "reason": error.reason])
        case .ink(let fault):
            strings.text(
                "faultInk",
                [
                    "ink": words(for: fault.ink), "on": words(for: fault.on),
                    "contrast": "\(fault.tenths / 10).\(fault.tenths % 10)",
                    "when": strings[fault.isDark ? "byNight" : "byDay"],
                ])
        case .redirect(let reason): strings.text("faultRedirect", ["reason": reason])
        case .isPublic: strings["faultPagePublic"]
        }
    }

    func words(for ink: Ink) -> String {
        strings["ink" + ink.rawValue.prefix(1).uppercased() + ink.rawValue.dropFirst()]
    }
}
