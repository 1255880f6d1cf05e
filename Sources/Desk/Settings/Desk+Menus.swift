import Editorial
import Newspaper
import Storage
import Themes

extension Desk {
    /// The menus of an edition, and the items of one of them.
    func showMenus(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await menusPage(asked)
    }

    func addMenu(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let (_, edition) = try await settingsEdition(asked) else { return try trouble(.missing, asked) }
        let name = asked.form["name"] ?? ""
        return try await answerStructure(asked) {
            try await newsroom(asked).addMenu(named: name, to: edition.edition.id)
            return .redirect(to: DeskAddresses.menu(name, of: edition.edition.code) + "&done=noticeMenuKept")
        } refused: {
            try await menusPage(asked, fault: $0)
        }
    }

    func removeMenu(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let (_, edition) = try await settingsEdition(asked), let name = asked.parts["menu"],
            edition.edition.code == asked.parts["edition"]
        else { return try trouble(.missing, asked) }
        if asked.form["sure"] == nil {
            return try confirm(
                asked, title: strings.text("titleRemoveMenu", ["name": name]), lines: [strings["removeMenuText"]],
                action: DeskAddresses.menu(name, of: edition.edition.code, "removal"), fields: [],
                deed: strings["removeMenu"], back: DeskAddresses.menu(name, of: edition.edition.code))
        }
        return try await answerStructure(asked) {
            try await newsroom(asked).removeMenu(name, of: edition.edition.id)
            return .redirect(to: "\(DeskAddresses.menus)?edition=\(edition.edition.code)&done=noticeMenuRemoved")
        } refused: {
            try await menusPage(asked, fault: $0)
        }
    }

    /// Does one thing to a menu; the page that comes after has the item where it stands now.
    func arrangeMenu(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let (_, edition) = try await settingsEdition(asked), let name = asked.parts["menu"],
            edition.edition.code == asked.parts["edition"], let change = MenuForm(asked.form).change
        else { return try trouble(.missing, asked) }
        return try await answerStructure(asked) {
            let place = try await newsroom(asked).arrangeMenu(
                name, of: edition.edition.id, seen: asked.form["mark"] ?? "", change)
            let row = place.map { "&at=\(Self.row(of: $0))#\(Self.row(of: $0))" } ?? ""
            return .redirect(to: DeskAddresses.menu(name, of: edition.edition.code) + "&done=noticeMenuKept" + row)
        } refused: {
            try await menusPage(asked, fault: $0)
        }
    }

    private func menusPage(_ asked: DeskRequest, fault: String? = nil) async throws -> DeskAnswer {
        guard let (publication, edition) = try await settingsEdition(asked) else { return try trouble(.missing, asked) }
        let names = Self.usualMenus + edition.menus.map(\.name).filter { !Self.usualMenus.contains($0) }
        let name = asked.query["menu"] ?? asked.parts["menu"] ?? names[0]
        let menu = edition.menu(name)
        let targets = try await MenuTargets(edition, of: menu, in: database, strings)
        let code = edition.edition.code
        return try settingsPage(asked, titled: strings["settingsMenus"], fault: fault) { frame in
            MenusPage(
                frame: frame, head: settingsHead(publication, edition, in: DeskAddresses.menus),
                menus: names.map {
                    DeskLink(label: title(ofMenu: $0), address: DeskAddresses.menu($0, of: code), isCurrent: $0 == name)
                },
                name: name, hint: strings.known("menu\(name.capitalizedFirst)Text") ?? strings["menuOtherText"],
                exists: menu != nil, items: menu.map { targets.items(of: $0) } ?? [],
                isEmpty: menu?.items.isEmpty ?? true, mark: menu?.mark ?? "",
                action: DeskAddresses.menu(name, of: code, "items"), addAction: DeskAddresses.menus,
                removeAction: DeskAddresses.menu(name, of: code, "removal"), targets: targets.choices(current: nil),
                form: fault == nil || asked.form["op"] != "add"
                    ? MenusPage.Form()
                    : MenusPage.Form(label: asked.form["label"] ?? "", typed: asked.form["typed"] ?? ""),
                fault: fault)
        }
    }

    private func title(ofMenu name: String) -> String { strings.known("menu\(name.capitalizedFirst)") ?? name }

    static func row(of place: MenuPlace) -> String { "item-" + place.text.replacing(".", with: "-") }

    /// The menus that the theme asks for.
    private static let usualMenus = ["header", "mobile", "footer", "categories"]
}

/// What a form does to a menu.
struct MenuForm {
    private let fields: FormFields

    init(_ fields: FormFields) {
        self.fields = fields
    }

    /// Nil for a form that says nothing of the kind.
    var change: MenuChange? {
        let place = fields["place"].flatMap(MenuPlace.init)
        // A button says what it does and to which item in one: `up:2.0`.
        let deed = (fields["step"] ?? "").split(separator: ":").map(String.init)
        if deed.count == 2, let step = MenuStep(rawValue: deed[0]), let place = MenuPlace(deed[1]) {
            return .step(place, step)
        }
        switch fields["op"] {
        case "add": return .add(MenuItem(label: label, target: target))
        case "change": return place.map { .change($0, label: label, target: target) }
        case "remove": return place.map { .remove($0) }
        case "move":
            guard let place, let other = fields["beside"].flatMap(MenuPlace.init),
                let side = fields["side"].flatMap(MenuSide.init)
            else { return nil }
            return .move(place, beside: other, side)
        default: return nil
        }
    }

    private var label: String {
        (fields["label"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// `section:news/europe`, `page:terms`, `heading`, or what is typed beside `topic` and `address`.
    private var target: MenuTarget {
        let parts = (fields["target"] ?? "").split(separator: ":", maxSplits: 1).map(String.init)
        let typed = (fields["typed"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        switch parts.first {
        case "section" where parts.count == 2: return .section(parts[1])
        case "page" where parts.count == 2: return .page(parts[1])
        case "topic": return .topic(Slug(suggestedBy: typed)?.text ?? typed)
        case "heading": return .heading
        default: return .address(typed)
        }
    }
}
