/// What a language calls itself, for the edition switch.
enum EditionName {
    static func of(language: String) -> String {
        switch language.prefix(while: { $0 != "-" }).lowercased() {
        case "en": "English"
        case "he", "iw": "עברית"
        case "ar": "العربية"
        case "fr": "Français"
        case "de": "Deutsch"
        case "es": "Español"
        case "pt": "Português"
        case "it": "Italiano"
        case "ru": "Русский"
        case "am": "አማርኛ"
        case "fa": "فارسی"
        case "yi": "ייִדיש"
        default: language
        }
    }
}
