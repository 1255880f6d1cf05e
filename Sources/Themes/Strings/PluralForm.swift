/// The forms that languages have for counts, after the plural rules of the Unicode CLDR for whole numbers.
enum PluralForm: String {
    case zero, one, two, few, many, other

    static func of(_ count: Int, language: String) -> PluralForm {
        switch language.prefix(2) {
        case "ar": arabic(count)
        case "he": count == 1 ? .one : count == 2 ? .two : .other
        case "fr", "pt": count < 2 ? .one : .other
        default: count == 1 ? .one : .other
        }
    }

    private static func arabic(_ count: Int) -> PluralForm {
        switch (count, count % 100) {
        case (0, _): .zero
        case (1, _): .one
        case (2, _): .two
        case (_, 3...10): .few
        case (_, 11...99): .many
        default: .other
        }
    }
}
