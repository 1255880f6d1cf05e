extension Document {
    /// Reads ProseMirror (Tiptap) document JSON in UTF-8.
    ///
    /// Characters that no page can hold are removed (`CharacterRules`); everything else that the tree cannot hold is
    /// refused with its path, such as `doc.content[3].content[0]: unknown node "iframe"`.
    package init(json: some Collection<UInt8>) throws(DocumentError) {
        let bytes = Array(json)
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw DocumentError(path: "doc", problem: "not UTF-8")
        }
        try self.init(validUTF8: bytes)
    }

    /// Reads ProseMirror (Tiptap) document JSON; see `init(json:)` for bytes.
    package init(json: String) throws(DocumentError) {
        try self.init(validUTF8: Array(json.utf8))
    }

    /// The document as ProseMirror (Tiptap) JSON: compact, and the same text for the same tree.
    package var json: String {
        var writer = DocumentWriter()
        writer.write(self)
        return writer.json
    }

    private init(validUTF8 bytes: [UInt8]) throws(DocumentError) {
        var reader = DocumentReader(try JSONTape(bytes))
        self = try reader.document()
    }
}
