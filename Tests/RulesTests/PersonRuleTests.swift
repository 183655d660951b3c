import Testing

@Suite struct PersonRuleTests {
    static let kyrgyz = [
        "Жыйынды ⟦PER Айгүл Токтосунова⟧ ачты.",
        "Сөз ⟦PER Бакыт Асановго⟧ берилди.",
        "Долбоор тууралуу ⟦PER Нурлан Эсенбек уулу⟧ айтып берди.",
        "Конкурста ⟦PER Гүлзат Мамат кызы⟧ жеңип чыкты.",
        "Бул тууралуу ⟦PER К. Осмоналиев⟧ билдирди.",
        "Отчётту ⟦PER Т.А. Жумабековдун⟧ өзү окуду.",
        "Тизмеде ⟦PER Сыдыков А.⟧ да бар болчу.",
        "Жыйынга ⟦PER Абдылдаев Мирлан Кубанычович⟧ төрагалык кылды.",
        "Көргөзмөнү ⟦PER Роза Исаковна⟧ ачып берди.",
        "Мектептин директору ⟦PER Асель Жолдошбекова⟧ кызматтан кетти.",
        "Сыйлыкты ⟦PER Назгүл Бекова⟧ жана ⟦PER Эрлан Сапаров⟧ алышты.",
        "Жазуучу ⟦PER Чыңгыз Айтматовдун⟧ чыгармалары окулду.",
        "Бул китепти ⟦PER Асанов⟧ жазган, бирок ал чыккан жок.",
        "Делегацияны ⟦PER Реджеп Тайип Эрдоган⟧ баштап келди.",
    ]

    static let russian = [
        "Совещание провела ⟦PER Анна Петровна Соколова⟧ на прошлой неделе.",
        "Письмо подписал ⟦PER Соколов Андрей Викторович⟧ вчера вечером.",
        "По словам ⟦PER Нурбека Асан уулу⟧, дорогу откроют весной.",
        "Об этом рассказала ⟦PER Мария Кузнецова⟧ на встрече.",
        "Награду вручили ⟦PER Сергею Кузнецову⟧ и ⟦PER Ольге Смирновой⟧.",
        "Докладчиком был ⟦PER И. И. Захаров⟧ из соседнего района.",
        "В протоколе указан ⟦PER Захаров И.И.⟧ как секретарь.",
        "Концерт посвятили ⟦PER Людвигу ван Бетховену⟧ и его музыке.",
        "Картину купил господин ⟦PER Кавендиш⟧ на аукционе.",
        "В гости приехал ⟦PER Эммануэль Макрон⟧ со своей женой.",
        "Об этом написал ⟦PER Жан-Поль Бельмондо⟧ в своей книге.",
    ]

    /// Names that are ordinary words too, at the start of a sentence, and places.
    static let ordinaryKyrgyz = [
        "Алтын баасы бүгүн да өстү.",
        "Эркин соода аймагы ачылды.",
        "Бакыт деген эмне экенин ким билет?",
        "Жылдыз асманда жанып турду.",
        "Бул иште айыл өкмөтү жардам берди.",
        "Ысык-Көл облусунда жамгыр жаады.",
        "Марттын башында кар эрийт.",
    ]

    static let ordinaryRussian = [
        "Вера в победу помогла команде.",
        "Роза в саду уже расцвела.",
        "Мир на земле нужен всем людям.",
        "Надежда умирает последней, говорят в народе.",
        "Любовь к родине воспитывают в школе.",
        "Улица Киевская закрыта на ремонт до весны.",
        "Новый роман вышел в этом году.",
    ]

    static let wanted = [
        Wanted("Конкурста ⟦PER Жантаев Эльчибек⟧ жеңди.", "an unknown given name behind a surname"),
        Wanted("Он жил на ул. Ленина в доме.", "`ул.` makes no place of the name behind it"),
        Wanted("Келишимге ОсОО «Алтын Береке» кол койду.", "the document remembers people whom selection has dropped"),
        Wanted(
            "Сөздү ⟦PER Айжан Турумбекова⟧ алды. Суроону ⟦PER Турумбековага⟧ беришти.",
            "a common noun with a case at the start of a sentence is taken for a given name"),
        Wanted(
            "Слово взял ⟦PER Кузнецов⟧, но его никто не слушал.",
            "a surname that is a plural of a common noun too is refused even with a capital inside a sentence"),
    ]

    @Test(arguments: kyrgyz + russian)
    func finds(_ source: String) throws { try expectMarks(source, .person) }

    @Test(arguments: ordinaryKyrgyz + ordinaryRussian)
    func leavesAlone(_ text: String) throws { try expectMarks(text, .person) }

    @Test(arguments: wanted)
    func notYet(_ wanted: Wanted) { expectNotYet(wanted, .person) }
}
