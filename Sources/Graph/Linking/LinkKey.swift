import Documents

/// What makes two document-local entities one before any rule is asked: the same concept, the same value, or the same folded name.
enum LinkKey {
    /// The key of an entity; equal keys are one thing in the whole collection.
    ///
    /// - Parameters:
    ///   - value: canonical value of one of its mentions.
    ///   - document: id of the document, which keeps dates apart that only their own document can tell (`кечээ`).
    static func key(of entity: Entity, value: String?, document: String) -> String {
        if isConcept(entity.id) { return entity.id }
        let type = entity.type
        switch type {
        case .person: return person(entity.name)
        case .date, .time:
            if let value { return "\(type.rawValue):\(value)" }
            return "\(type.rawValue):\(NameFolding.fold(entity.name)) \(document)"
        case .money, .phone, .email, .url:
            return "\(type.rawValue):\(value ?? NameFolding.fold(entity.name))"
        default: return name(type, entity.name)
        }
    }

    /// The key of a person with this name.
    static func person(_ name: String) -> String { "\(MentionType.person.rawValue):\(PersonName(name).key)" }

    /// The key of anything of this type with this name.
    static func name(_ type: MentionType, _ name: String) -> String {
        "\(type.rawValue):\(NameFolding.fold(name))"
    }

    /// The ISO 8601 value of a key of a date or time that has one: there the value is the name.
    static func date(of key: String) -> String? {
        for type in [MentionType.date, .time] where key.hasPrefix(type.rawValue + ":") {
            let value = key.dropFirst(type.rawValue.count + 1)
            return value.contains(" ") ? nil : String(value)
        }
        return nil
    }

    /// Whether things of this type need linking at all: the value of a date, an amount or an address says all that there is.
    static func isLinked(_ type: MentionType) -> Bool {
        switch type {
        case .date, .time, .money, .phone, .email, .url: false
        default: true
        }
    }

    static func isConcept(_ id: String) -> Bool { id.utf8.first == UInt8(ascii: "@") }

    /// Whose the body of a shared name is: `kz` of `@org:министерство-культуры/kz`.
    static func owner(of id: String) -> String? {
        guard isConcept(id), let stroke = id.lastIndex(of: "/") else { return nil }
        return String(id[id.index(after: stroke)...])
    }

    /// Longest id made of a name, in code points; longer ones are cut and end with a hash of the whole.
    private static let lengthLimit = 64

    /// The id of an entity whose key this is: `PER:аскар_бешимов`, `@kyrgyzstan`.
    static func id(of key: String) -> String {
        if isConcept(key) { return key }
        let plain = plain(key)
        if plain.utf8.count <= lengthLimit || plain.unicodeScalars.count <= lengthLimit { return plain }
        return String(String.UnicodeScalarView(plain.unicodeScalars.prefix(lengthLimit - 17))) + "~" + hash(key)
    }

    /// Text without blanks.
    static func plain(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: NameFolding.isBlank) else { return text }
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if NameFolding.isBlank(scalar) { out.append(UInt8(ascii: "_")) } else { out.append(contentsOf: UTF8.encode(scalar)!) }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// FNV-1a in 64 bits, as 16 hexadecimal digits: the same on every machine and in every run.
    private static func hash(_ text: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
