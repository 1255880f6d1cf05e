/// How files of the old site's uploads are named, wherever they are linked from.
enum UploadPath {
    /// The path below the uploads folder, such as `2018/11/bridge.jpg`, of a file's address; nil when it is no upload.
    static func path(of address: String, site: OldSite) -> String? {
        let plain = OldSite.decoded(String(address.prefix { $0 != "?" && $0 != "#" }))
        for folder in ["/wp-content/uploads/", "/wp-content/blogs.dir/"] {
            if let range = plain.firstRange(of: folder) { return withoutSiteFolder(plain[range.upperBound...]) }
        }
        guard let host = EmbedAddress.host(of: plain.hasPrefix("//") ? "https:" + plain : plain) else {
            return plain.hasPrefix("/files/") ? String(plain.dropFirst(7)) : nil
        }
        // Sites of wordpress.com and their proxies keep files on a host of their own.
        if host.hasSuffix(".files.wordpress.com") { return after(host, in: plain) }
        if let range = plain.firstRange(of: ".files.wordpress.com/") { return String(plain[range.upperBound...]) }
        if site.path(of: plain)?.hasPrefix("\(site.basePath)/files/") == true {
            return plain.firstRange(of: "/files/").map { String(plain[$0.upperBound...]) }
        }
        return nil
    }

    private static func after(_ host: String, in address: String) -> String? {
        address.firstRange(of: host + "/").map { String(address[$0.upperBound...]) }
    }

    /// Networks of sites keep each site's files in a folder of its own, which its export may or may not name.
    private static func withoutSiteFolder(_ path: Substring) -> String {
        let parts = path.split(separator: "/")
        if parts.count > 2, parts[0] == "sites", Int(parts[1]) != nil {
            return parts.dropFirst(2).joined(separator: "/")
        }
        if parts.count > 2, Int(parts[0]) != nil, parts[1] == "files" {
            return parts.dropFirst(2).joined(separator: "/")
        }
        return String(path)
    }

    /// The names under which the same picture may be kept, the likeliest first: as written, without the size that
    /// WordPress adds, without or with the marks of scaled, rotated and edited ones.
    static func candidates(_ path: String) -> [String] {
        guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return [path] }
        let stem = String(path[..<dot])
        let ending = String(path[dot...])
        let bare = withoutSize(stem)
        let original = withoutMarks(bare)
        var stems = [stem, bare, original, original + "-scaled", original + "-rotated"]
        if bare != original { stems.append(bare) }
        var seen: Set<String> = []
        return stems.filter { seen.insert($0).inserted }.map { $0 + ending }
    }

    /// Without `-300x200`.
    private static func withoutSize(_ stem: String) -> String {
        guard let hyphen = stem.lastIndex(of: "-") else { return stem }
        let sides = stem[stem.index(after: hyphen)...].split(separator: "x", omittingEmptySubsequences: false)
        guard sides.count == 2, sides.allSatisfy({ (1...5).contains($0.count) && $0.allSatisfy(\.isWholeNumber) })
        else {
            return stem
        }
        return String(stem[..<hyphen])
    }

    /// Without `-scaled`, `-rotated` and the `-e1543210987654` of an edited picture.
    private static func withoutMarks(_ stem: String) -> String {
        for mark in ["-scaled", "-rotated"] where stem.hasSuffix(mark) { return String(stem.dropLast(mark.count)) }
        if let mark = stem.range(ofEditMark: "-e") { return String(stem[..<mark]) }
        return stem
    }

    /// Whether two addresses can be the same picture, judged by their file names.
    static func haveOneName(_ first: String, _ second: String) -> Bool {
        func stem(_ path: String) -> String {
            let name = OldSite.decoded(String(path.split(separator: "/").last ?? "")).prefix { $0 != "?" }
            return withoutMarks(withoutSize(String(name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex))))
                .lowercased()
        }
        return stem(first) == stem(second)
    }
}

extension String {
    /// Where the mark of an edited picture begins, when the text ends in one.
    fileprivate func range(ofEditMark mark: String) -> String.Index? {
        guard let hyphen = lastIndex(of: "-") else { return nil }
        let digits = self[hyphen...].dropFirst(mark.count)
        return self[hyphen...].hasPrefix(mark) && digits.count >= 10 && digits.allSatisfy(\.isWholeNumber)
            ? hyphen : nil
    }
}
