import JSONLines

extension DocumentLine {
    /// Appends the line as JSON, with a line feed at its end. The same value gives the same bytes.
    public func append(to out: inout [UInt8]) {
        switch self {
        case .document(let record): record.append(to: &out)
        case .failure(let failure): failure.append(to: &out)
        }
    }
}

extension DocumentFailure {
    /// Appends the failure's line, with a line feed at its end.
    public func append(to out: inout [UInt8]) {
        out.append(UInt8(ascii: "{"))
        out.appendMember("id", id, first: true)
        JSONWriter.appendKey("error", to: &out)
        out.append(UInt8(ascii: "{"))
        out.appendMember("code", code, first: true)
        out.appendMember("message", message)
        out.append(contentsOf: [UInt8(ascii: "}"), UInt8(ascii: "}"), UInt8(ascii: "\n")])
    }
}

extension DocumentRecord {
    /// Appends the document's line, with a line feed at its end.
    public func append(to out: inout [UInt8]) {
        out.append(UInt8(ascii: "{"))
        out.appendMember("id", id, first: true)
        if let source { out.appendMember("source", source) }
        out.appendMember("language", language)
        out.appendMember("offsets", "codepoint")
        out.appendArray("mentions", mentions) { $0.append(to: &$1) }
        out.appendArray("entities", entities) { $0.append(to: &$1) }
        out.appendArray("relations", relations) { $0.append(to: &$1) }
        if !quotations.isEmpty { out.appendArray("quotations", quotations) { $0.append(to: &$1) } }
        if let meta {
            JSONWriter.appendKey("meta", to: &out)
            out.append(contentsOf: meta)
        }
        out.append(UInt8(ascii: "}"))
        out.append(UInt8(ascii: "\n"))
    }
}

extension Mention {
    /// Appends the mention as a JSON object.
    public func append(to out: inout [UInt8]) {
        let strings = JSONPieces.longest(text) + JSONPieces.longest(entity) + JSONPieces.longest(rule)
        let optional = (value.map(JSONPieces.longest) ?? 0) + (region.map(JSONPieces.longest) ?? 0)
        out.appendPieces(upTo: 160 + 4 * JSONPieces.longestNumber + strings + optional) { pieces in
            pieces.raw("{\"start\":")
            pieces.number(start)
            pieces.raw(",\"end\":")
            pieces.number(end)
            pieces.raw(",\"type\":")
            pieces.string(type.rawValue)
            pieces.raw(",\"text\":")
            pieces.string(text)
            pieces.raw(",\"entity\":")
            pieces.string(entity)
            pieces.raw(",\"rule\":")
            pieces.string(rule)
            if let value {
                pieces.raw(",\"value\":")
                pieces.string(value)
            }
            if let region {
                pieces.raw(",\"region\":")
                pieces.string(region)
            }
            pieces.raw(",\"sentence\":")
            pieces.number(sentence)
            pieces.raw(",\"paragraph\":")
            pieces.number(paragraph)
            pieces.raw("}")
        }
    }
}

extension Entity {
    /// Appends the entity as a JSON object.
    public func append(to out: inout [UInt8]) {
        let names = aliases.reduce(JSONPieces.longest(id) + JSONPieces.longest(name)) { $0 + JSONPieces.longest($1) + 1 }
        let item = wikidata.map { JSONPieces.longest($0) + 12 } ?? 0
        let ids = successors.reduce(sameAs.reduce(0) { $0 + JSONPieces.longest($1) + 1 }) { $0 + JSONPieces.longest($1) + 1 }
        out.appendPieces(upTo: 140 + names + item + ids) { pieces in
            pieces.raw("{\"id\":")
            pieces.string(id)
            pieces.raw(",\"type\":")
            pieces.string(type.rawValue)
            pieces.raw(",\"name\":")
            pieces.string(name)
            pieces.raw(",\"aliases\":[")
            for (i, alias) in aliases.enumerated() {
                if i > 0 { pieces.raw(",") }
                pieces.string(alias)
            }
            pieces.raw("]")
            if let wikidata {
                pieces.raw(",\"wikidata\":")
                pieces.string(wikidata)
            }
            pieces.ids(",\"successors\":[", successors)
            pieces.ids(",\"sameAs\":[", sameAs)
            pieces.raw("}")
        }
    }
}

extension JSONPieces {
    /// A member whose value is a list of ids, nothing if it is empty.
    fileprivate mutating func ids(_ opening: StaticString, _ ids: [String]) {
        guard !ids.isEmpty else { return }
        raw(opening)
        for (i, id) in ids.enumerated() {
            if i > 0 { raw(",") }
            string(id)
        }
        raw("]")
    }
}

extension Relation {
    /// Appends the relation as a JSON object.
    public func append(to out: inout [UInt8]) {
        out.append(UInt8(ascii: "{"))
        out.appendMember("subject", subject, first: true)
        out.appendMember("predicate", predicate)
        out.appendMember("object", object)
        if let role { out.appendMember("role", role) }
        if let status { out.appendMember("status", status) }
        if let date { out.appendMember("date", date) }
        out.appendMember("start", start)
        out.appendMember("end", end)
        out.appendMember("rule", rule)
        out.append(UInt8(ascii: "}"))
    }
}

extension Quotation {
    /// Appends the quotation as a JSON object.
    public func append(to out: inout [UInt8]) {
        out.append(UInt8(ascii: "{"))
        out.appendMember("speaker", speaker, first: true)
        out.appendMember("start", start)
        out.appendMember("end", end)
        out.appendMember("text", text)
        out.appendMember("rule", rule)
        out.append(UInt8(ascii: "}"))
    }
}

extension [UInt8] {
    fileprivate mutating func appendMember(_ name: StaticString, _ value: String, first: Bool = false) {
        JSONWriter.appendKey(name, first: first, to: &self)
        JSONWriter.append(value, to: &self)
    }

    fileprivate mutating func appendMember(_ name: StaticString, _ value: Int, first: Bool = false) {
        JSONWriter.appendKey(name, first: first, to: &self)
        JSONWriter.append(value, to: &self)
    }

    @inline(__always)
    fileprivate mutating func appendArray<Item>(_ name: StaticString, _ items: [Item], _ append: (Item, inout [UInt8]) -> Void) {
        JSONWriter.appendKey(name, to: &self)
        self.append(UInt8(ascii: "["))
        // Looked at where they are: a copy of an item costs a reference count for each of its strings.
        items.withUnsafeBufferPointer { items in
            for index in items.indices {
                if index > 0 { self.append(UInt8(ascii: ",")) }
                append(items[index], &self)
            }
        }
        self.append(UInt8(ascii: "]"))
    }
}
