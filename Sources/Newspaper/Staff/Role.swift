/// What somebody is at the newspaper; the table below says what each may do.
package enum Role: String, Hashable, Sendable, CaseIterable {
    /// Writes now and then, and sees their own stories only.
    case contributor
    case reporter
    case editor
    case chiefEditor
    case publisher

    package var permissions: Set<Permission> {
        switch self {
        case .contributor: [.enterDesk]
        case .reporter: [.enterDesk, .seeAllStories]
        case .editor:
            [
                .enterDesk, .seeAllStories, .editAllStories, .publish, .readAudit, .manageLibrary, .manageContributors,
                .layOutFronts,
            ]
        case .chiefEditor: Role.editor.permissions.union([.seePeople, .manageChecks, .manageSections, .manageSettings])
        case .publisher: Role.chiefEditor.permissions.union([.managePeople])
        }
    }
}

/// One thing that staff may be allowed to do; every page and verb of the desk names the one that it needs.
package enum Permission: String, Hashable, Sendable, CaseIterable {
    /// See the desk and one's own account; begin stories, write in one's own and hand them in.
    case enterDesk
    /// See stories that others write.
    case seeAllStories
    /// Write in stories that others write, and move them up to approval.
    case editAllStories
    /// Decide what readers see: publish, schedule, withdraw. `StaffMember.mayPublish` says of which stories.
    case publish
    case readAudit
    /// Describe, replace and delete pictures that others brought into the library.
    case manageLibrary
    /// Change, link and merge those whom bylines name.
    case manageContributors
    case seePeople
    /// Add people, change their roles, close their accounts and give them links to choose a password.
    case managePeople
    /// Say what is looked at before a story goes before readers, and what stands in its way.
    case manageChecks
    /// Change the tree of sections and the topics: what stands where, what it is called, what is joined with what.
    case manageSections
    /// Change menus, static pages, redirects and what an edition is and looks like.
    case manageSettings
    /// Lay out fronts, publish and schedule them, and set the breaking bar.
    case layOutFronts
}
