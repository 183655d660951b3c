import CodeUnits

/// Nominatives that a Russian word with this ending may have, for names that a lexicon has and the dictionary does not: what
/// the dictionary predicts for `Неваде` is `невад`, the lexicon has `Невада`.
struct DeclinedNames {
    private struct Ending {
        let units: [UInt16]
        let nominatives: [[UInt16]]

        init(_ ending: String, _ nominatives: String...) {
            units = Array(ending.utf16)
            self.nominatives = nominatives.map { Array($0.utf16) }
        }
    }

    /// By their longest ending first: `-ией` before `-ей`.
    private static let endings = [
        // Килия: Килии, Килию, Килией
        Ending("ией", "ия"), Ending("ию", "ия"), Ending("ии", "ия"),
        // Тайбэй: Тайбэя, Тайбэю, Тайбэем; Кельце
        Ending("ем", "й", "ь", "", "е"), Ending("ём", "й", "ь"), Ending("ей", "я", "а"),
        // Луисвилль: Луисвилля; Бельцы: Бельцам
        Ending("ами", "ы", "и"), Ending("ям", "и"), Ending("ам", "ы", "и"), Ending("ах", "ы", "и"),
        Ending("ях", "и"),
        // Сараево: Сараевом; Киото
        Ending("ом", "", "о"),
        Ending("ой", "а"), Ending("ью", "ь"),
        Ending("а", "", "о"), Ending("у", "", "а", "о"), Ending("е", "а", "", "о", "й", "ь", "я"), Ending("ы", "а"),
        Ending("и", "ь", "а", "я"), Ending("я", "й", "ь"), Ending("ю", "й", "ь", "я"),
    ]

    private static let feminine: [UInt16] = Array("ая".utf16)

    /// Calls `body` with each word that `units` may be a form of.
    ///
    /// - Parameter feminineOnly: the word has readings already; only `Претории` → `Претория` is likely, not `Форда` → `Фордо`.
    static func forEachNominative(
        of units: UnsafeBufferPointer<UInt16>, feminineOnly: Bool, _ body: (UnsafeBufferPointer<UInt16>) -> Void
    ) {
        guard units.count > 3 else { return }
        for ending in endings where units.count > ending.units.count + 2 && units.suffix(ending.units.count).elementsEqual(ending.units) {
            for nominative in ending.nominatives where !feminineOnly || nominative.last.map(feminine.contains) ?? false {
                let word = Array(units.dropLast(ending.units.count)) + nominative
                word.withUnsafeBufferPointer(body)
            }
        }
    }
}
