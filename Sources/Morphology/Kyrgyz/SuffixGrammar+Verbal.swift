/// Suffixes of verbs: the forms that news and decrees use.
extension Suffix {
    static let verbal: [Suffix] = finite + participles + converbs + verbalNouns + voices

    private static let finite: [Suffix] =
        [
            of("DI", .finite, .verb, 0.25, -0.2, 2),
            of("DIм", .finite, .verb, 0.9, 2, 4),
            of("DIң", .finite, .verb, 1.5, 4, 5),
            of("DIңIз", .finite, .verb, 0.8, 1, 3),
            of("DIк", .finite, .verb, 0.9, 3, 4),
            of("DIңAр", .finite, .verb, 1.2, 3, 4),
            of("DIңIздAр", .finite, .verb, 0.8, 1, 3),
            of("сA", .finite, .verb, 0.6, 1, 3),
            of("сAм", .finite, .verb, 1.0, 3, 4),
            of("сAң", .finite, .verb, 1.2, 3, 4),
            of("сAңIз", .finite, .verb, 0.8, 1, 3),
            of("сAк", .finite, .verb, 1.0, 3, 4),
            of("сAңAр", .finite, .verb, 1.2, 3, 4),
            of("сAңIздAр", .finite, .verb, 0.8, 1, 3),
            of("сIн", .finite, .verb, 0.8, 1, 3),
            of("сIнчI", .finite, .verb, 1.0, 3, 5),
            of("чI", .urging, .verb, 1.0, 1, 3),
            of("GIлA", .finite, .verb, 1.0, 2, 4),
            of("IңIз", .finite, .verb, 1.2, 3, 4, after: .consonant),
            of("ңIз", .finite, .verb, 1.2, 3, 4, after: .vowel),
            of("IңIздAр", .finite, .verb, 1.2, 3, 4, after: .consonant),
            of("ңIздAр", .finite, .verb, 1.2, 3, 4, after: .vowel),
        ] + ["т", "мIн", "сIң", "сIз", "бIз", "сIздAр", "м", "йIн", "лI", "лIк"].flatMap(present)

    /// The present-future and the hortatives, whose first sound is `-а` after a consonant and `-й` after a vowel.
    private static func present(_ ending: String) -> [Suffix] {
        let known: Float = ending == "т" ? 0.4 : ending == "бIз" ? 0.6 : 1.1
        let rarity: Float = ending == "т" ? 0 : 1.5
        let hortative = ["йIн", "лI", "лIк"].contains(ending)
        return [
            of("A" + ending, .finite, .verb, known, 0.5 + rarity, 2.5 + rarity, after: .consonant),
            of((hortative && ending == "йIн" ? "" : "й") + ending, .finite, .verb, known, rarity - 1.5, 1 + rarity, after: .vowel),
            of("Q" + ending, .finite, .verb, known, 1 + rarity, 3 + rarity, after: .vowel, restores: "й"),
            // `коет` for `коёт`
            of("е" + ending, .finite, .verb, known + 0.5, 5 + rarity, 6 + rarity, after: .vowel, restores: "й"),
        ]
    }

    private static let participles: [Suffix] =
        [
            of("GAн", .participle, .participle, 0.4, -1, 1.5),
            of("Aр", .participle, .participle, 0.8, 3, 4, after: .consonant),
            of("р", .participle, .participle, 1.5, 4, 5, after: .vowel),
            of("BAс", .participle, .participle, 0.7, 2, 4),
            of("GIс", .participle, .participle, 1.0, 2, 4),
            of("чU", .participle, .participle, 1.0, 3, 5),
            of("мAк", .participle, .participle, 0.9, 2, 4),
            of("мAг", .participle, .participle, 0.9, 2, 4, beforeVowel: true),
            of("мAкчI", .participle, .participle, 0.7, 0, 2),
            of("GIдAй", .participle, .participle, 0.8, 1, 3),
        ] + long("чU", .participle, [.participle, .noun], 0.4, -1, 1) + lengthened

    /// The future participle as it is spoken and often written: `келээрин`, `болоор`, `баштаары`.
    private static let lengthened: [Suffix] = ["аар", "ээр", "оор", "өөр"].flatMap { ending in
        let vowel = ending == "ээр" ? "е" : String(ending.prefix(1))
        return [
            of(ending, .participle, .participle, 0.9, 3, 5, after: .consonant),
            of(ending, .participle, .participle, 0.9, 3, 5, after: .consonant, restores: vowel),
        ]
    }

    private static let verbalNouns: [Suffix] =
        long("", .verbalNoun, [.verbalNoun, .noun], 0.4, -1.2, 0.8) + [
            of("Iш", .verbalNoun, [.verbalNoun, .noun], 0.9, 0.5, 3, after: .consonant),
            of("ш", .verbalNoun, [.verbalNoun, .noun], 1.0, 3, 5, after: .vowel),
            of("Wш", .verbalNoun, [.verbalNoun, .noun], 1.0, 3, 5, after: .vowel, restores: "й"),
        ]

    /// `-уу` and what begins with it: it merges with a stem's last vowel.
    private static func long(
        _ rest: String, _ kind: SuffixClass, _ features: Features, _ known: Float, _ unknown: Float, _ title: Float
    ) -> [Suffix] {
        var all = [
            of("UU" + rest, kind, features, known, unknown, title, after: .consonant),
            of("Vу" + rest, kind, features, known + 0.1, unknown + 1, title + 1, after: .vowel, restores: "й"),
        ]
        for vowel in ["ы", "у", "и", "ү"] {
            all.append(of("UU" + rest, kind, features, known + 0.1, unknown + 1, title + 1, after: .consonant, restores: vowel))
        }
        for vowel in ["а", "о", "е", "ө"] {
            let rare: Float = vowel == "о" || vowel == "ө" ? 0.3 : 0
            all.append(
                of("OO" + rest, kind, features, known + 0.05 + rare, unknown + rare, title + rare, after: .consonant, restores: vowel))
        }
        all.append(of("BOO" + rest, kind, features, known + 0.3, unknown + 1, title + 2))
        return all
    }

    private static let converbs: [Suffix] = [
        of("Iп", .converb, .converb, 0.4, -0.8, 1.5, after: .consonant),
        of("п", .converb, .converb, 0.4, 0, 2, after: .vowel),
        of("Wп", .converb, .converb, 0.5, 0, 2, after: .vowel, restores: "й"),
        of("A", .converb, .converb, 1.1, 3, 5, after: .consonant),
        of("й", .converb, .converb, 1.0, 2.5, 4, after: .vowel),
        of("Q", .converb, .converb, 1.1, 4, 5, after: .vowel, restores: "й"),
        of("GIчA", .converb, .converb, 0.8, 0.5, 3),
        of("GAлI", .converb, .converb, 0.8, 1, 3),
        of("мAйIн", .converb, .converb, 0.9, 1, 4),
        of("мAйIнчA", .converb, .converb, 0.7, 0, 3),
    ]

    private static let voices: [Suffix] = [
        of("BA", .negation, [], 0.3, 0.5, 1.5),
        of("Iл", .voice, [], 0.4, 0.3, 1, after: .consonant),
        of("л", .voice, [], 0.5, 0.5, 1.5, after: .vowel),
        of("Iн", .voice, [], 0.5, 0.8, 1.5, after: .consonant),
        of("н", .voice, [], 0.6, 1, 2, after: .vowel),
        of("Iш", .voice, [], 0.4, 0.5, 1, after: .consonant),
        of("ш", .voice, [], 0.6, 1, 2, after: .vowel),
        of("т", .voice, [], 0.5, 1, 2, after: [.vowel, .liquid, .voiced]),
        of("DIр", .voice, [], 0.4, 0.2, 1),
        of("GIз", .voice, [], 0.6, 1, 2),
        of("Iз", .voice, [], 0.9, 3, 4, after: .consonant),
        of("Aр", .voice, [], 1.0, 3, 4, after: .consonant),
        of("Iр", .voice, [], 0.8, 3, 4, after: .consonant),
        of("Wл", .voice, [], 0.4, 1, 2, after: .vowel, restores: "й"),
        of("Wн", .voice, [], 0.5, 1, 2, after: .vowel, restores: "й"),
        of("Wш", .voice, [], 0.4, 1, 2, after: .vowel, restores: "й"),
        of("LA", .denominal, [], 0.9, 0.2, 3),
        of("ZA", .denominal, [], 0.9, 0.2, 3, after: .liquid),
        of("LAш", .denominal, [], 1.0, 0.2, 3),
        of("LAн", .denominal, [], 1.0, 0.2, 3),
        of("LAштIр", .denominal, [], 1.0, -0.5, 2),
        of("LAндIр", .denominal, [], 1.0, -0.5, 2),
    ]
}
