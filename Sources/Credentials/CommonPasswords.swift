/// The words of which the passwords that are tried first are made. A password of at least twelve characters that is one of
/// them with digits and signs around it, or one of them twice, is no secret.
enum CommonPasswords {
    static let words: [String] = """
        password passwort passwd motdepasse contrasena senha parola wachtwoord kennwort secret letmein welcome bienvenue
        shalom qwerty qwertz azerty asdfgh zxcvbn iloveyou teamo jetaime princess superman batman spiderman starwars pokemon
        football baseball basketball liverpool arsenal chelsea barcelona juventus manchester soccer hockey
        administrator admin root master manager supervisor operator service support system server computer internet
        database backup default changeme temporary guest test testing demo example user username login signin access
        newspaper newsroom editor editorial reporter publisher wordpress stoppress journalist headline
        michael jennifer jessica ashley daniel charlie andrew thomas jordan matthew anthony nicole hannah samantha
        sunshine flower summer winter spring autumn monday friday january february september october november december
        dragon monkey shadow tigger mustang ferrari porsche mercedes corvette harley yankees dallas london paris israel
        jerusalem telaviv freedom whatever trustno nothing blessed jesus angel heaven family mother father forever
        cookie cheese chocolate banana orange purple pepper ginger samsung google facebook microsoft windows apple
        """.split { $0 == " " || $0 == "\n" }.map(String.init)

    /// Rows of keys and the alphabet, long enough that a repetition is seen too.
    static let sequences: [String] = [
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm",
        "qwertzuiopasdfghjklyxcvbnm",
        "azertyuiopqsdfghjklmwxcvbn", "qazwsxedcrfvtgbyhnujmikolp", "123456789012345678901234567890",
    ]
}
