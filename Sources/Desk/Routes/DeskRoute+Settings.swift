import HTTPTypes
import Newspaper

extension DeskRoute {
    /// What belongs to the settings; a part of the table.
    static let settings: [DeskRoute] = [
        DeskRoute(.get, "settings", .permission(.manageSettings)) { desk in { try await desk.showSettings($0) } },
        DeskRoute(.post, "settings", .permission(.manageSettings)) { desk in { try await desk.changePublication($0) } },
        DeskRoute(.get, "settings/sections", .permission(.manageSections)) { desk in { try await desk.showSections($0) }
        },
        DeskRoute(.post, "settings/sections", .permission(.manageSections)) { desk in { try await desk.addSection($0) }
        },
        DeskRoute(.post, "settings/section-place", .permission(.manageSections)) { desk in
            { try await desk.placeSection($0) }
        },
        DeskRoute(.get, "settings/sections/:id", .permission(.manageSections)) { desk in
            { try await desk.showSection($0) }
        },
        DeskRoute(.post, "settings/sections/:id", .permission(.manageSections)) { desk in
            { try await desk.changeSection($0) }
        },
        DeskRoute(.post, "settings/sections/:id/place", .permission(.manageSections)) { desk in
            { try await desk.moveSection($0) }
        },
        DeskRoute(.post, "settings/sections/:id/merger", .permission(.manageSections)) { desk in
            { try await desk.mergeSection($0) }
        },
        DeskRoute(.post, "settings/sections/:id/removal", .permission(.manageSections)) { desk in
            { try await desk.removeSection($0) }
        },
        DeskRoute(.get, "settings/topics", .permission(.manageSections)) { desk in { try await desk.showTopics($0) } },
        DeskRoute(.get, "settings/topics/:id", .permission(.manageSections)) { desk in { try await desk.showTopic($0) }
        },
        DeskRoute(.post, "settings/topics/:id", .permission(.manageSections)) { desk in
            { try await desk.changeTopic($0) }
        },
        DeskRoute(.post, "settings/topics/:id/merger", .permission(.manageSections)) { desk in
            { try await desk.mergeTopic($0) }
        },
        DeskRoute(.post, "settings/topics/:id/removal", .permission(.manageSections)) { desk in
            { try await desk.removeTopic($0) }
        },
        DeskRoute(.get, "settings/menus", .permission(.manageSettings)) { desk in { try await desk.showMenus($0) } },
        DeskRoute(.post, "settings/menus", .permission(.manageSettings)) { desk in { try await desk.addMenu($0) } },
        DeskRoute(.post, "settings/menus/:edition/:menu/items", .permission(.manageSettings)) { desk in
            { try await desk.arrangeMenu($0) }
        },
        DeskRoute(.post, "settings/menus/:edition/:menu/removal", .permission(.manageSettings)) { desk in
            { try await desk.removeMenu($0) }
        },
        DeskRoute(.get, "settings/redirects", .permission(.manageSettings)) { desk in
            { try await desk.showRedirects($0) }
        },
        DeskRoute(.post, "settings/redirects", .permission(.manageSettings)) { desk in
            { try await desk.keepRedirect($0) }
        },
        DeskRoute(.post, "settings/redirect-list", .permission(.manageSettings), formBytes: listFormBytes) { desk in
            { try await desk.takeRedirects($0) }
        },
        DeskRoute(.post, "settings/redirect-removal", .permission(.manageSettings)) { desk in
            { try await desk.removeRedirect($0) }
        },
        DeskRoute(.get, "settings/edition", .permission(.manageSettings)) { desk in { try await desk.showEdition($0) }
        },
        DeskRoute(.post, "settings/edition", .permission(.manageSettings)) { desk in
            { try await desk.changeEdition($0) }
        },
        DeskRoute(.get, "settings/formats", .permission(.manageSettings)) { desk in { try await desk.showFormats($0) }
        },
        DeskRoute(.post, "settings/formats", .permission(.manageSettings)) { desk in
            { try await desk.changeFormats($0) }
        },
        DeskRoute(.get, "settings/colours", .permission(.manageSettings)) { desk in { try await desk.showInks($0) } },
        DeskRoute(.post, "settings/colours", .permission(.manageSettings)) { desk in { try await desk.changeInks($0) }
        },
        DeskRoute(.get, "settings/pages", .permission(.manageSettings)) { desk in { try await desk.showPages($0) } },
        DeskRoute(.post, "settings/pages", .permission(.manageSettings)) { desk in { try await desk.startPage($0) } },
        DeskRoute(.get, "settings/pages/:id", .permission(.manageSettings)) { desk in { try await desk.showPage($0) } },
        DeskRoute(.get, "settings/pages/:id/text", .permission(.manageSettings)) { desk in
            { try await desk.showPageText($0) }
        },
        DeskRoute(.get, "settings/pages/:id/preview", .permission(.manageSettings)) { desk in
            { try await desk.showPagePreview($0) }
        },
        DeskRoute(.post, "settings/pages/:id/draft", .permission(.manageSettings), formBytes: storyFormBytes) { desk in
            { try await desk.savePageDraft($0) }
        },
        DeskRoute(.post, "settings/pages/:id/publication", .permission(.manageSettings)) { desk in
            { try await desk.publishPage($0) }
        },
        DeskRoute(.post, "settings/pages/:id/unpublication", .permission(.manageSettings)) { desk in
            { try await desk.unpublishPage($0) }
        },
        DeskRoute(.post, "settings/pages/:id/address", .permission(.manageSettings)) { desk in
            { try await desk.movePage($0) }
        },
        DeskRoute(.post, "settings/pages/:id/restoration", .permission(.manageSettings)) { desk in
            { try await desk.restorePage($0) }
        },
        DeskRoute(.post, "settings/pages/:id/removal", .permission(.manageSettings)) { desk in
            { try await desk.removePage($0) }
        },
    ]

    /// A list of some thousands of redirects; longer ones are for the command line.
    private static let listFormBytes = 1024 * 1024
}
