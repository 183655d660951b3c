import CodeUnits

/// How much a word speaks for each language: by letters that only some alphabets have, by function words, by endings.
public struct LanguageVotes: Sendable {
    var kyrgyz: Int8 = 0
    var russian: Int8 = 0
    var kazakh: Int8 = 0
    /// How much more it looks like Kazakh than like Kyrgyz by sounds that Russian has as well; less than nothing if like Kyrgyz.
    var kazakhSounds: Int8 = 0
    /// It ends as surnames of both languages do, which says little for Russian in a word with a capital: `домов`, `Жапаров`.
    private(set) var endsAsSurname = false
    /// What tells how Kyrgyz is spelt.
    public private(set) var spelling: Spelling = []

    static let endingVotes: Int8 = 2

    /// How a word speaks for the state of the letters ө, ү and ң.
    public struct Spelling: OptionSet, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// It has one of them.
        public static let full = Spelling(rawValue: 1)
        /// It is a frequent word with о, у and н in their places: `учун`.
        public static let bare = Spelling(rawValue: 2)
        /// It has a ё.
        public static let yo = Spelling(rawValue: 4)
    }

    /// - Parameter word: lower-case units.
    init(of word: UnsafeBufferPointer<UInt16>) {
        let fold = CharacterTable.shared.fold
        guard word.count > 1 || word.first == 0x438 || word.first == 0x432 || word.first == 0x441 else { return }
        guard word[0] >= 0x400, word[0] < 0x530 else { return }
        for unit in word {
            switch unit {
            case 0x4E9, 0x4AF, 0x4A3:  // ө ү ң
                kyrgyz += 3
                kazakh += 2
                spelling.insert(.full)
            case 0x451: spelling.insert(.yo)
            case 0x4D9, 0x493, 0x49B, 0x4B1, 0x4BB, 0x456:  // ә ғ қ ұ һ і
                kazakh += 6
            // є ї ґ: і is Ukrainian
            case 0x454, 0x457, 0x491: kazakh -= 20
            case 0x449, 0x444, 0x446, 0x44C, 0x44A:  // щ ф ц ь ъ
                russian += 1
            default: break
            }
            if kyrgyz > 40 || abs(kazakh) > 40 || russian > 40 { break }
        }
        kazakhSounds = Self.kazakhSounds(of: word)
        let hash = WordHash.of(word, fold)
        if let found = Self.words[hash] { add(found) }
        for count in stride(from: min(4, word.count - 1), through: 2, by: -1) {
            if let found = Self.endings[WordHash.of(word[(word.count - count)...], fold)] {
                add(found)
                endsAsSurname = count == 2 && found.russian > 0 && word[word.count - 1] == 0x432
                break
            }
        }
        // Kyrgyz spells its long vowels double.
        for i in word.indices.dropFirst() where word[i] == word[i - 1] && [0x430, 0x443, 0x44D, 0x4AF, 0x4E9].contains(word[i]) {
            kyrgyz += 2
            break
        }
    }

    /// Where the sister languages differ though no letter tells: Kazakh has ы behind о and у (`болды`, Kyrgyz `болду`), ау and еу
    /// (`тау`, `тоо`), verbal nouns in -у (`айтуы`, `айтуусу`), е at the beginning (`еки`, `эки`), and no ч.
    private static func kazakhSounds(of word: UnsafeBufferPointer<UInt16>) -> Int8 {
        var sounds: Int8 = 0
        if word[0] == 0x44D { sounds -= 2 } else if word[0] == 0x435 { sounds += 2 }
        var vowel: UInt16 = 0
        var isUnrounded = false
        for i in word.indices {
            switch word[i] {
            case 0x447: sounds -= 1  // ч
            // а е и э ю я ё ө ү і
            case 0x430, 0x435, 0x44D, 0x44E, 0x44F, 0x451, 0x4E9, 0x4AF, 0x456: vowel = word[i]
            case 0x438:  // и
                if i > 0, word[i - 1] == 0x443 { sounds += 2 }
                vowel = word[i]
            case 0x443:  // у
                if i > 0, word[i - 1] == 0x430 || word[i - 1] == 0x435 { sounds += 2 }
                vowel = word[i]
            case 0x43E:  // о
                if vowel == 0x43E { sounds -= 1 }
                vowel = word[i]
            case 0x44B:  // ы
                if vowel == 0x43E || vowel == 0x443 { isUnrounded = true }
                if i > 0, word[i - 1] == 0x443 { sounds += 2 }
                vowel = word[i]
            default: break
            }
            if abs(sounds) > 20 { break }
        }
        return sounds + (isUnrounded ? 2 : 0)
    }

    private mutating func add(_ other: LanguageVotes) {
        kyrgyz += other.kyrgyz
        russian += other.russian
        kazakh += other.kazakh
        kazakhSounds += other.kazakhSounds
        spelling.formUnion(other.spelling)
    }

    private init(kyrgyz: Int8 = 0, russian: Int8 = 0, kazakh: Int8 = 0, spelling: Spelling = []) {
        self.kyrgyz = kyrgyz
        self.russian = russian
        self.kazakh = kazakh
        self.spelling = spelling
    }

    /// Function words, of which some are words of two languages.
    private static let words = table([
        (kyrgyzWords, LanguageVotes(kyrgyz: 6)), (bareWords, LanguageVotes(kyrgyz: 4, spelling: .bare)),
        (russianWords, LanguageVotes(russian: 6)), (kazakhWords, LanguageVotes(kazakh: 6)),
    ])
    /// An ending of Russian and Kyrgyz counts as Kyrgyz.
    private static let endings = table([
        (russianEndings.subtracting(kyrgyzEndings), LanguageVotes(russian: endingVotes)), (kyrgyzEndings, LanguageVotes(kyrgyz: 2)),
        (turkicEndings, LanguageVotes(kazakh: 2)), (kazakhEndings, LanguageVotes(kazakh: 3)),
    ])

    private static func table(_ lists: [(Set<UInt64>, LanguageVotes)]) -> HashedTable<LanguageVotes> {
        var table = HashedTable<LanguageVotes>()
        for (words, votes) in lists {
            for word in words {
                var sum = table[word] ?? LanguageVotes()
                sum.add(votes)
                table[word] = sum
            }
        }
        return table
    }

    private static func words(_ text: String) -> Set<UInt64> { WordHash.set(text.split(separator: " ")) }

    private static let kyrgyzWords = words(
        """
        жана менен бул ал үчүн деп болуп болгон эле бир да дагы же ошол анын алар бирок эмес ушул боюнча деген экен кийин \
        тууралуу чейин бар жок керек гана анда ошондой аркылуу биз мен сен сиз алардын мында мындай учурда карата жылы \
        жылдын айында жылга жаткан турган айтты билдирди деди болду болот кылып кылган үстүнөн алып бүгүн кечээ быйыл дейт \
        учун карай сыяктуу башка дел эч баары мурда азыр ага аны андан бери келген кабарлайт берген эки беш күнү шаар \
        тарабынан өткөн каза катары жөнүндө ички иш
        """)
    /// Frequent words without their ө, ү and ң, which spell nothing else in Kyrgyz: `үчүн`, `жөнүндө`, `өкмөт`.
    private static let bareWords = words(
        """
        учун бугун жаны чуй беруу кенештин откон куну олко олконун жергиликтуу мумкун окмот тергоо озгочо чон онуктуруу бугунку \
        тушкон тиешелуу окмоттун торагасы турдо белгилуу билдируусундо окулдору окулу ото отот жонундо озбекстан тузду кундо \
        журуп отту олкодо конул тузулгон курошуу кенешинин шектуу озу тузот откоруу дуйнолук озбекстандын кундору тийиштуу \
        берууго тузуу журушундо откоруп томонку болугу иликтоо бирдиктуу копчулук жургузуп онугуу минден болумунун берууну \
        окмоту олколук озунун корсотулгон учунчу кунго милдеттуу дуйно откорууго болунгон тузуп жургон корсоткон озбекстанда \
        коптогон олколордун кенешке толоо текшеруу титироо ондуруш козомол олкодон корсотуу кутулот чектоо жонго озуно издоо \
        кундон билдируу откорулгон жургузуу келуу жургунчу керектуу кобунчо мучолору олкого суйлошуп корсотмо киргизуу тушуп \
        мучосу окмотунун кочосу онуктурууго торайымы торагасынын озун билдируудо кенеши туштук жургузулуп кочосундо мооноту \
        тузулду козомолдоо моонотунон болумундо коруп жеткируу жузундо откорулуп олколор жоноткон болугун суйлошуу жонундогу \
        жургузулот устундо иштоого денгээлде моонотун откоргон сонунда иштоодо торага кундун маанилуу чечуу кируу тузотуу кучотуу \
        оз соз озгортуу озгортуулор озгортуулорду бекитуу тузум тузуму окмотундо эскертуу
        """)
    private static let russianWords = words(
        """
        и в не на что с по он как это но из у к за о от для до же или при бы об также его ее их был была было были быть \
        которые который которая году года лет со во так она они мы вы я если уже только после еще все том этом этого тем \
        чем где когда более может нет под над между через без ли ни кто себя ему нас вас ей им свой своих своей который \
        сообщил сообщает заявил рассказал время сегодня вчера будет будут является являются стал стала стали станет станут может могут \
        один одна одно одни две два три первый первая первое второй третий третье весь вся всё всех всем против перед около тогда \
        здесь там тут самый много мало менее самого человек людей страны россии рублей долларов процентов голос тысяч
        """)
    private static let kazakhWords = words(
        """
        және мен пен бен үшін деп туралы бойынша арқылы болып болған жоқ емес осы сол бұл ол олар қазақстан жылғы жылы \
        дейін кейін жаңа деді айтты керек бірақ тағы үлкен өз бір екі \
        жане ушин туралы бойынша аркылы дейин бирак казакстаннын халык халкы каласы каласында каласынын \
        облысы облысында облысынын ауданы ауданында ауыл ауылы ауылында еки екинши етти еткен етип ету етеди екен енди елимиз \
        елимизде елдин елинде ертен кеше бугин казир калай канша неше осы осындай сол сондай соган олар олардын онын оган одан \
        онда сондыктан баска барлык жаксы улкен ете екенин болды болган болады болатын жумыс жумысы \
        жумыстар жумыска кызмет кызмети басшысы орынбасары укимет укиметтин укимети акими акимдиги \
        акпарат акпараттык хабарлайды хабарлады айтуынша жылгы жатыр \
        отыр окушы окушылар кыркуйек караша желтоксан кантар акпан наурыз сауир мамыр маусым шилде тамыз \
        дуние тилинде журет алады береди барады келеди айтады курылыс курылган уйым уйымы арнайы \
        биыл биринши екинши ушинши жонинде малимет малимдеди озинин озине алгашкы кейинги басшысынын басшысына озге жогары томен шешим \
        шешими иске иси онтустик солтустик шыгыс батыс алгаш кажет колдау дамыту жасау беру алу бару келу айту уакыт уакытта
        """)
    /// Endings that Kazakh has like Kyrgyz.
    private static let turkicEndings = words(
        """
        нын нин дын дин тын тин ган ген кан кен лар лер дар дер тар тер дан ден тан тен нан нен лык лик дык дик тык тик дагы деги \
        тагы теги га ге ып ип сын син чы чи нда нде нын ында инде ды ди ты ти сыз сиз бы би
        """)
    private static let kazakhEndings = words("айды ейди йды йди шылар шилер")
    private static let kyrgyzEndings = words(
        """
        нын нин нун нүн дын дин дун дүн тын тин тун түн ган ген гон гөн кан кен кон көн лар лер лор лөр дар дер дор дөр \
        тар тер тор төр дан ден дон дөн тан тен тон төн нан нен нон нөн лык лик лук лүк дык дик дук дүк тык тик тук түк \
        луу лүү дуу дүү туу түү сыз сиз суз сүз ыша ише үшө уша дагы деги догу дөгү тагы теги тогу төгү га ге го гө ып ип \
        уп үп ат ет от өт сын син сун сүн чу чү чы чи бы би бу бү нда нде ндо ндө нын ында инде унда үндө ды ди ду дү \
        ты ти ту тү
        """)
    private static let russianEndings = words(
        """
        ает яет ует еет ают яют уют еют ешь ишь дит жит чит шит вит лит рит нит сит дят жат чат ящий щий щая щие щих шего удет \
        оет ство ства ству стве твом анет ного ной ным ных ная ное ные ный ский ская ское ские ского ской ским ских ову овой ого его ому ему ыми ими ых их ый ий ая яя ое ее ые ие ой ей ую юю ть ся сь ами ями ам ям ах ях ов ев ение ения \
        ению ость ости ция ции цию ется утся ются ился лась лись ал ил ел ла ли ло нно ски ние ния ния ию ием ией ью
        """)
}
