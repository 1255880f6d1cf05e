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
        case .editor: [.enterDesk, .seeAllStories, .editAllStories, .publish, .readAudit]
        case .chiefEditor: [.enterDesk, .seeAllStories, .editAllStories, .publish, .readAudit, .seePeople]
        case .publisher:
            [.enterDesk, .seeAllStories, .editAllStories, .publish, .readAudit, .seePeople, .managePeople]
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
    /// Decide what readers see: publish, schedule, withdraw.
    case publish
    case readAudit
    case seePeople
    /// Add people, change their roles, close their accounts and give them links to choose a password.
    case managePeople
}
