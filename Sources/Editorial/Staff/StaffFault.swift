package import Credentials
package import Newspaper
package import Storage

/// Why something about staff cannot be done.
package enum StaffFault: Error, Hashable, Sendable {
    case notAnEmail
    case notAName
    case emailTaken
    case unknownPerson
    /// There must always be one publisher who can sign in.
    case lastPublisher
    /// A link was used before, replaced by a newer one, or came too late.
    case linkOver
    case wrongPassword
    /// The password was right; with this token and a code one goes on.
    case codeNeeded(SecretToken)
    case wrongCode
    /// A second factor that counts is taken away before another is set up.
    case hasSecondFactor
    case password(PasswordFault)
    /// Somebody else has been the first.
    case notTheFirst
}

/// Somebody at work in one browser.
package struct SignedIn: Hashable, Sendable {
    package let member: StaffMember
    package let session: Identifier<StaffSession>
    /// What the browser shows with every request.
    package let token: SecretToken
    /// Whether their role needs a second factor that they do not have yet.
    package var owesSecondFactor = false
}
