/// How surnames and patronymics that no dictionary has are declined (Д. Э. Розенталь, «Справочник по правописанию и литературной
/// правке», § 149).
struct NameDeclension {
    /// Endings of the masculine nominative that are declined so.
    var endings: [String]
    /// What each ending loses before the endings of `forms` are put on.
    var lost = 0
    var kind: Features
    /// How likely a capitalised unknown word with one of the forms is such a name, 0…1.
    var confidence: Float
    var forms: [Form]

    /// One cell, or several with the same ending, of the table of forms.
    struct Form {
        var ending: String
        /// Ending of the nominative of the same gender and number.
        var nominative: String
        var features: Features
        /// How often the form is met beside the others of the same look.
        var weight: Float

        init(_ ending: String, _ features: Features, base nominative: String, _ weight: Float) {
            self.ending = ending
            self.features = features
            self.nominative = nominative
            self.weight = weight
        }
    }

    private static let masculine: Features = [.masculine, .singular]
    private static let feminine: Features = [.feminine, .singular]
    private static let plural: Features = [.masculine, .feminine, .plural]
    private static let oblique: Features = [.genitive, .dative, .instrumental, .locative]
    private static let indeclinable = GrammemeTable.russianCases.union(.indeclinable)

    private static func cells(
        _ group: Features, base: String, _ rows: [(ending: String, cases: Features, weight: Float)]
    ) -> [Form] {
        rows.map { Form($0.ending, group.union($0.cases), base: base, $0.weight) }
    }

    static let all: [NameDeclension] = [
        // Жапаров, Нургалиев, Соловьёв, Токтосунин, Птицын
        NameDeclension(endings: ["ов", "ев", "ёв"], kind: .surname, confidence: 0.9, forms: possessive),
        NameDeclension(endings: ["ин", "ын"], kind: .surname, confidence: 0.7, forms: possessive),
        // Бестужевский, Ковецкий
        NameDeclension(endings: ["ский", "цкий"], lost: 2, kind: .surname, confidence: 0.6, forms: adjectival),
        // Ковальчук, Сердюк
        NameDeclension(endings: ["ук", "юк"], kind: .surname, confidence: 0.5, forms: consonantal(plural: "и")),
        // Саргсян
        NameDeclension(endings: ["ян"], kind: .surname, confidence: 0.6, forms: consonantal(plural: "ы")),
        // Ткаченко, Гогоберидзе, Шенгелашвили
        NameDeclension(endings: ["ко"], kind: .surname, confidence: 0.6, forms: fixed),
        NameDeclension(endings: ["дзе", "швили"], kind: .surname, confidence: 0.9, forms: fixed),
        // Нуржадыевич, Нуржадыевна
        NameDeclension(endings: ["ович", "евич"], lost: 2, kind: .patronymic, confidence: 0.95, forms: patronymic),
        // Нуржадыулы, Нуржадыкызы: Turkic ones in one word, which Russian does not decline
        NameDeclension(
            endings: ["улы", "ұлы", "уулу"], kind: .patronymic, confidence: 0.9,
            forms: cells(masculine, base: "", [("", indeclinable, 1)])),
        NameDeclension(
            endings: ["кызы", "қызы", "гызы", "кизи"], kind: .patronymic, confidence: 0.9,
            forms: cells(feminine, base: "", [("", indeclinable, 1)])),
    ]

    private static let possessive =
        cells(
            masculine, base: "",
            [
                ("", .nominative, 4), ("а", [.genitive, .accusative], 3), ("у", .dative, 2), ("ым", .instrumental, 3), ("е", .locative, 1),
            ])
        + cells(feminine, base: "а", [("а", .nominative, 3), ("ой", oblique, 4), ("у", .accusative, 1), ("ою", .instrumental, 1)])
        + cells(
            plural, base: "ы",
            [
                ("ы", .nominative, 1), ("ых", [.genitive, .accusative, .locative], 1), ("ым", .dative, 1), ("ыми", .instrumental, 1),
            ])

    private static let adjectival =
        cells(
            masculine, base: "ий",
            [
                ("ий", .nominative, 4), ("ого", [.genitive, .accusative], 3), ("ому", .dative, 2), ("им", .instrumental, 3),
                ("ом", .locative, 1),
            ])
        + cells(feminine, base: "ая", [("ая", .nominative, 3), ("ой", oblique, 3), ("ую", .accusative, 1), ("ою", .instrumental, 1)])
        + cells(
            plural, base: "ие",
            [
                ("ие", .nominative, 1), ("их", [.genitive, .accusative, .locative], 1), ("им", .dative, 1), ("ими", .instrumental, 1),
            ])

    private static func consonantal(plural nominative: String) -> [Form] {
        cells(
            masculine, base: "",
            [
                ("", .nominative, 4), ("а", [.genitive, .accusative], 3), ("у", .dative, 2), ("ом", .instrumental, 3), ("е", .locative, 1),
            ])
            + cells(feminine, base: "", [("", indeclinable, 2)])
            + cells(
                plural, base: nominative,
                [
                    (nominative, .nominative, 1), ("ов", [.genitive, .accusative], 1), ("ам", .dative, 1), ("ами", .instrumental, 1),
                    ("ах", .locative, 1),
                ])
    }

    private static let fixed =
        cells(masculine, base: "", [("", indeclinable, 2)]) + cells(feminine, base: "", [("", indeclinable, 1)])

    private static let patronymic =
        cells(
            masculine, base: "ич",
            [
                ("ич", .nominative, 4), ("ича", [.genitive, .accusative], 3), ("ичу", .dative, 2), ("ичем", .instrumental, 3),
                ("иче", .locative, 1),
            ])
        + cells(
            feminine, base: "на",
            [
                ("на", .nominative, 4), ("ны", .genitive, 3), ("не", [.dative, .locative], 2), ("ну", .accusative, 2),
                ("ной", .instrumental, 2),
                ("ною", .instrumental, 1),
            ])
        + cells(
            plural, base: "ичи",
            [
                ("ичи", .nominative, 1), ("ичей", [.genitive, .accusative], 1), ("ичам", .dative, 1), ("ичами", .instrumental, 1),
                ("ичах", .locative, 1),
            ])
        + cells(
            [.feminine, .plural], base: "ны",
            [
                ("ны", .nominative, 0.5), ("ен", [.genitive, .accusative], 1), ("нам", .dative, 1), ("нами", .instrumental, 1),
                ("нах", .locative, 1),
            ])
}
