extension Strings {
    /// Names joined as the language joins them: "A, B and C".
    package func list(_ names: [String]) -> String {
        zip(listSeparators(names), names).map { $0 + $1 }.joined()
    }

    /// What stands before each name of a list, so that names can be links: `["", ", ", " and "]`.
    package func listSeparators(_ names: [String]) -> [String] {
        names.indices.map { index in
            if index == 0 { return "" }
            return index == names.count - 1 ? lastSeparator(before: names[index]) : self["listMiddle"]
        }
    }

    /// What stands before each name of a byline: `["By ", ", ", " and "]`.
    package func bylineSeparators(_ names: [String]) -> [String] {
        var separators = listSeparators(names)
        if !separators.isEmpty { separators[0] = self["bylineLead"] }
        return separators
    }

    /// Hebrew writes "and" as a letter joined to the next word, and puts a hyphen between it and a foreign word.
    private func lastSeparator(before name: String) -> String {
        guard let foreign = texts["listLastBeforeLatin"], name.first?.isASCII == true else { return self["listLast"] }
        return foreign
    }
}
