/// Tags that say whose the body or place of a line is: ISO 3166 codes in small letters.
enum CountryCode {
    /// `kg`, `ua`
    static func isCode(_ tag: String) -> Bool {
        tag.utf8.count == 2 && tag.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }
}
