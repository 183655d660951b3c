/// Forms that no rule makes: the declension of the pronouns, stems that drop a vowel before a suffix that begins with one
/// (`орун` → `орду`), converbs of verbs in `-п` (`тап` → `таап`), and stems of two words grown together (`бара жатат` → `баратат`).
struct IrregularForms: @unchecked Sendable {
    static let shared = IrregularForms()

    private let forms: UnitTable
    private let features: UnsafePointer<Features>
    private let stems: UnitTable
    private let wholeStems: UnitTable
    private let lemmas: UnitPool

    private init() {
        var lemmas: [[UInt16]] = []
        var forms: [([UInt16], Int32)] = []
        var features: [Features] = []
        func add(_ form: Substring, _ lemma: String, _ kind: Features) {
            forms.append((Array(form.utf16), Int32(lemmas.count)))
            lemmas.append(Array(lemma.utf16))
            features.append(kind)
        }
        func decline(_ lemma: String, _ text: String) {
            let cases: [Features] = [.genitive, .dative, .accusative, .locative, .ablative]
            for (form, feature) in zip(text.split(separator: " "), cases) { add(form, lemma, [.pronoun, .singular, feature]) }
        }
        decline("мен", "менин мага мени менде менден")
        decline("сен", "сенин сага сени сенде сенден")
        decline("ал", "анын ага аны анда андан")
        decline("бул", "мунун буга муну мында мындан")
        decline("бул", "бунун буга буну бунда бундан")
        decline("ошол", "ошонун ошого ошону ошондо ошондон")
        decline("ошол", "ошолдун ошоого ошолду ошолдо ошолдон")
        decline("ушул", "ушунун ушуга ушуну ушунда ушундан")
        decline("тигил", "тигинин тигиге тигини тигинде тигинден")
        decline("алар", "алардын аларга аларды аларда алардан")
        for (form, lemma): (Substring, String) in [
            ("таап", "тап"), ("жаап", "жап"), ("чаап", "чап"), ("тээп", "теп"), ("сээп", "сеп"), ("өөп", "өп"), ("каап", "кап"),
        ] {
            add(form, lemma, .converb)
        }
        add("балдар", "бала", [.noun, .plural, .nominative])
        var stems: [([UInt16], Int32)] = []
        for (stem, lemma) in [
            ("орд", "орун"), ("мурд", "мурун"), ("эрд", "эрин"), ("кард", "карын"), ("мойн", "моюн"), ("койн", "коюн"),
            ("көөн", "көңүл"), ("убакт", "убакыт"), ("айб", "айып"), ("өмр", "өмүр"), ("айл", "айыл"), ("кайн", "кайын"),
        ] {
            stems.append((Array(stem.utf16), Int32(lemmas.count)))
            lemmas.append(Array(lemma.utf16))
        }
        var wholeStems: [([UInt16], Int32)] = []
        for (stem, lemma) in [("балдар", "бала"), ("убакты", "убакыт"), ("барат", "бар"), ("келат", "кел"), ("кетат", "кет")] {
            wholeStems.append((Array(stem.utf16), Int32(lemmas.count)))
            lemmas.append(Array(lemma.utf16))
        }
        self.forms = UnitTable(forms)
        self.wholeStems = UnitTable(wholeStems)
        self.stems = UnitTable(stems)
        self.lemmas = UnitPool(lemmas)
        let memory = UnsafeMutablePointer<Features>.allocate(capacity: features.count)
        memory.initialize(from: features, count: features.count)
        self.features = UnsafePointer(memory)
    }

    /// Number of the lemma of a whole form, and its features.
    func form(_ word: UnsafeBufferPointer<UInt16>) -> (lemma: Int, features: Features)? {
        forms.value(word).map { ($0, features[$0]) }
    }

    /// Number of the lemma of a stem that has dropped its vowel.
    func stem(_ word: UnsafeBufferPointer<UInt16>) -> Int? { stems.value(word) }

    /// Number of the lemma of a stem that is irregular before every suffix.
    func wholeStem(_ word: UnsafeBufferPointer<UInt16>) -> Int? { wholeStems.value(word) }

    func lemma(_ index: Int) -> UnsafeBufferPointer<UInt16> { lemmas[index] }
}
