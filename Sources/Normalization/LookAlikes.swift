import CodeUnits

/// Letters of other scripts that are typed or scanned for Cyrillic ones.
struct LookAlikes: Sendable {
    static let shared = LookAlikes()

    /// Cyrillic letter that a Latin, Greek or archaic letter looks like, 0 if none; indexed by unit below `limit`.
    let toCyrillic: [UInt16]
    /// Latin letter that a Cyrillic letter looks like, 0 if none; indexed by unit below `limit`.
    let toLatin: [UInt16]
    static let limit = 0x500

    private init() {
        var toCyrillic = [UInt16](repeating: 0, count: Self.limit)
        var toLatin = [UInt16](repeating: 0, count: Self.limit)
        func pairs(_ from: String, _ to: String, _ table: inout [UInt16]) {
            for (a, b) in zip(from.utf16, to.utf16) { table[Int(a)] = b }
        }
        pairs("ABCEHKMOPTXaceopxyİiïë", "АВСЕНКМОРТХасеорхуІіїё", &toCyrillic)
        pairs("Y", "У", &toCyrillic)
        // Greek.
        pairs("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικορτυχ", "АВЕЗНІКМПОРТУХаеікорту\u{445}", &toCyrillic)
        toCyrillic[0x39D] = 0  // Ν has no Cyrillic twin
        toCyrillic[0x396] = 0  // Ζ neither
        // Letters drawn like ө, ү and ң: Latin barred o, Greek theta symbols, Cyrillic fita, small capital Y, Cyrillic letters of
        // other alphabets (`жаӊы`, `жаҥы`).
        pairs("ƟɵϴθΘѲѳʏӉӊӇӈҤҥ", "ӨөӨөӨӨөүҢңҢңҢң", &toCyrillic)
        pairs("öÖüÜ", "өӨүҮ", &toCyrillic)
        // `єкмvт`: a Latin v among Cyrillic letters is ү of old newspapers.
        pairs("v", "ү", &toCyrillic)
        pairs("АВСЕНКМОРТХасеорхуІіЅѕЈј", "ABCEHKMOPTXaceopxyIiSsJj", &toLatin)
        self.toCyrillic = toCyrillic
        self.toLatin = toLatin
    }
}
