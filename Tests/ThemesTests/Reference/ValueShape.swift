import Themes

/// What a template can do with a value.
indirect enum ValueShape: Equatable {
    case text, number, truth, markup
    /// One of a few texts, which an enumeration of that name lists.
    case choice(String)
    /// The names of the type that is called so.
    case object(String)
    case list(ValueShape)
    /// A finished piece of HTML, made by the template of that name from the type of that name.
    case part(template: String, type: String)

    init(of type: any Encodable.Type) {
        switch type {
        case is String.Type: self = .text
        case is Int.Type: self = .number
        case is Bool.Type: self = .truth
        case is Markup.Type: self = .markup
        case let list as any ListType.Type: self = .list(list.elementShape)
        case let part as any ThemePart.Type: self = .part(template: part.template, type: "\(type)")
        case is any RawRepresentable.Type: self = .choice("\(type)")
        default: self = .object("\(type)")
        }
    }
}

/// A name of a type as templates see it.
struct ValueField: Equatable {
    let name: String
    let shape: ValueShape
    let mayBeAbsent: Bool
}

private protocol ListType {
    static var elementShape: ValueShape { get }
}

extension Array: ListType where Element: Encodable {
    static var elementShape: ValueShape { ValueShape(of: Element.self) }
}
