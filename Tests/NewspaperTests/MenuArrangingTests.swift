import Newspaper
import Testing

@Suite("Arranging a menu")
struct MenuArrangingTests {
    private func item(_ label: String, _ items: [MenuItem] = []) -> MenuItem {
        MenuItem(label: label, target: .heading, items: items)
    }

    /// News (Europe, World), Culture, Sport.
    private var menu: Menu {
        Menu(
            name: "header",
            items: [item("News", [item("Europe"), item("World")]), item("Culture"), item("Sport")])
    }

    private func outline(_ menu: Menu) -> String {
        func outline(_ items: [MenuItem]) -> String {
            items.map { $0.items.isEmpty ? $0.label : "\($0.label)(\(outline($0.items)))" }.joined(separator: " ")
        }
        return outline(menu.items)
    }

    @Test(
        "an item goes step by step where there is room for it",
        arguments: [
            ("1", MenuStep.up, "0", "Culture News(Europe World) Sport"),
            ("1", .down, "2", "News(Europe World) Sport Culture"), ("0", .up, "", "News(Europe World) Culture Sport"),
            ("2", .down, "", "News(Europe World) Culture Sport"),
            ("1", .inward, "0.2", "News(Europe World Culture) Sport"),
            ("0.1", .outward, "1", "News(Europe) World Culture Sport"),
            ("0.0", .inward, "", "News(Europe World) Culture Sport"),
            ("0.1", .inward, "", "News(Europe World) Culture Sport"),
            ("0", .inward, "", "News(Europe World) Culture Sport"), ("9", .up, "", "News(Europe World) Culture Sport"),
        ])
    func steps(place: String, step: MenuStep, expected: String, after: String) throws {
        var changed = menu
        let next = changed.move(try #require(MenuPlace(place)), step)
        #expect(next?.text ?? "" == expected)
        #expect(outline(changed) == after)
    }

    @Test(
        "an item is dropped before, behind or below another one",
        arguments: [
            ("2", "0", MenuSide.before, "0", "Sport News(Europe World) Culture"),
            ("0", "2", .after, "2", "Culture Sport News(Europe World)"),
            ("0", "1", .after, "1", "Culture News(Europe World) Sport"),
            ("2", "0.0", .after, "0.1", "News(Europe Sport World) Culture"),
            ("0.0", "1", .below, "1.0", "News(World) Culture(Europe) Sport"),
            ("0.0", "0.1", .after, "0.1", "News(World Europe) Culture Sport"),
            ("1", "2", .below, "1.0", "News(Europe World) Sport(Culture)"),
            ("0", "1", .below, "", "News(Europe World) Culture Sport"),
            ("0", "0.1", .before, "", "News(Europe World) Culture Sport"),
            ("1", "1", .before, "", "News(Europe World) Culture Sport"),
        ])
    func drops(place: String, other: String, side: MenuSide, expected: String, after: String) throws {
        var changed = menu
        let next = changed.move(try #require(MenuPlace(place)), beside: try #require(MenuPlace(other)), side)
        #expect(next?.text ?? "" == expected)
        #expect(outline(changed) == after)
    }

    @Test("what is no place is none")
    func places() {
        #expect(["", "a", "1.", ".1", "-1", "1..2"].allSatisfy { MenuPlace($0) == nil })
        #expect(MenuPlace("10.2")?.indices == [10, 2])
    }

    @Test("two menus that differ in anything bear different marks")
    func marks() {
        var other = menu
        other.change(at: MenuPlace([0, 1]), label: "The world", target: .heading)
        #expect(other.mark != menu.mark && menu.mark == self.menu.mark)
    }
}
