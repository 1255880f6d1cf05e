import Newspaper
import Testing

@Suite("The colours of a title")
struct InksTests {
    @Test("contrast is measured as WCAG does")
    func contrast() {
        #expect(abs(Colour(0x000000).contrast(to: Colour(0xffffff)) - 21) < 0.001)
        #expect(abs(Colour(0x777777).contrast(to: Colour(0xffffff)) - 4.478) < 0.001)
    }

    @Test("what cannot be read is a fault, also against the theme's other colours")
    func faults() {
        #expect(Inks.broadsheet.fault == nil && Inks().fault == nil)
        #expect(Inks(light: [.accent: Colour(0x777777)]).fault?.ink == .accent)
        let fault = Inks(dark: [.accent: Colour(0x333333)]).fault
        #expect(fault?.isDark == true && fault?.on == .paper)
        #expect(Inks(light: [.accent: Colour(0x0b3d91)]).fault == nil)
    }

    @Test("a colour is six digits and nothing else")
    func text() {
        #expect(Colour("#A4161a")?.text == "#a4161a")
        #expect(["a4161a", "#a41", "#a4161g", "#+4161a", "red", ""].allSatisfy { Colour($0) == nil })
    }
}
