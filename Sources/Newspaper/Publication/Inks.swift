import Foundation

/// The colours in which an edition is printed, where they are not the theme's own: as few as make a title's face.
package struct Inks: Hashable, Sendable {
    package var light: [Ink: Colour]
    package var dark: [Ink: Colour]

    package init(light: [Ink: Colour] = [:], dark: [Ink: Colour] = [:]) {
        self.light = light
        self.dark = dark
    }

    package var isEmpty: Bool { light.isEmpty && dark.isEmpty }

    /// The colours in words, the same for the same colours.
    package var text: String {
        let lines = { (colours: [Ink: Colour]) in
            Ink.allCases.compactMap { ink in colours[ink].map { "\(ink.rawValue) \($0.text)" } }.joined(separator: ", ")
        }
        return "\(lines(light)); \(lines(dark))"
    }

    /// What of these colours, and of the default theme's for those that are not given, could not be read: the pairs that
    /// stand on each other need the contrast of WCAG's level AA, 4.5 to 1.
    package var fault: InkFault? {
        fault(in: light, over: Self.broadsheet.light, isDark: false)
            ?? fault(in: dark, over: Self.broadsheet.dark, isDark: true)
    }

    private func fault(in own: [Ink: Colour], over usual: [Ink: Colour], isDark: Bool) -> InkFault? {
        guard !own.isEmpty else { return nil }
        let all = usual.merging(own) { $1 }
        for (above, below) in Self.pairs {
            guard let front = all[above], let back = all[below] else { continue }
            let contrast = front.contrast(to: back)
            if contrast < Self.leastContrast {
                return InkFault(ink: above, on: below, isDark: isDark, tenths: Int(contrast * 10))
            }
        }
        return nil
    }

    private static let leastContrast = 4.5
    private static let pairs: [(Ink, Ink)] = [
        (.ink, .paper), (.inkSecond, .paper), (.accent, .paper), (.ink, .tint), (.inkSecond, .tint), (.accent, .tint),
    ]

    /// The colours of Broadsheet.
    package static let broadsheet = Inks(
        light: [
            .paper: Colour(0xfffdfa), .ink: Colour(0x16140f), .inkSecond: Colour(0x5c574d), .rule: Colour(0xd9d4c8),
            .accent: Colour(0xa4161a), .tint: Colour(0xf6efe4),
        ],
        dark: [
            .paper: Colour(0x14130f), .ink: Colour(0xebe7de), .inkSecond: Colour(0xa9a294), .rule: Colour(0x38342c),
            .accent: Colour(0xff7b72), .tint: Colour(0x1e1b15),
        ])
}

/// What a colour of a title is for.
package enum Ink: String, Hashable, Sendable, CaseIterable {
    case paper
    case ink
    case inkSecond
    case rule
    case accent
    case tint

    /// The theme's custom property.
    package var property: String { self == .inkSecond ? "--ink-second" : "--\(rawValue)" }
}

/// A colour of the screen, as sRGB has it.
package struct Colour: Hashable, Sendable {
    package let red: UInt8
    package let green: UInt8
    package let blue: UInt8

    package init(_ number: UInt32) {
        red = UInt8(truncatingIfNeeded: number >> 16)
        green = UInt8(truncatingIfNeeded: number >> 8)
        blue = UInt8(truncatingIfNeeded: number)
    }

    /// As CSS writes it, `#a4161a`. Nil for anything else.
    package init?(_ text: String) {
        guard text.utf8.count == 7, text.hasPrefix("#"),
            text.utf8.dropFirst().allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let number = UInt32(text.dropFirst(), radix: 16)
        else { return nil }
        self.init(number)
    }

    package var text: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// How well one of two colours can be read on the other, from 1 to 21, as WCAG 2 measures it.
    package func contrast(to other: Colour) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    private var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    private static func linear(_ value: UInt8) -> Double {
        let part = Double(value) / 255
        return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
}

/// Two inks that cannot be read on each other.
package struct InkFault: Error, Hashable, Sendable {
    package let ink: Ink
    package let on: Ink
    package let isDark: Bool
    /// Their contrast, in tenths.
    package let tenths: Int
}
