import Testing

/// Russian bodies without a head: what stands beside a quoted or foreign name proves them.
@Suite struct ContextBodiesTests {
    @Test(arguments: [
        // Verbs of the press, posts, nouns that belong to a body
        "Об этом сообщает ⟦ORG «Степной вестник»⟧ в среду.",
        "Как пишет ⟦ORG «Утро»⟧, снег растает.",
        "⟦ORG «Степной вестник»⟧ пишет о том, что погода этой весной была очень тёплой.",
        "Гол забил нападающий ⟦ORG «Зари»⟧ на последней минуте.",
        "В интервью ⟦ORG «Вестнику»⟧ он был краток.",
        "Команда выиграла важный матч против ⟦ORG «Искры»⟧ на своём поле в среду.",
        // Its town before it
        "Мяч отбил вратарь, а гродненская ⟦ORG «Искра»⟧ проиграла.",
        // Lists
        "Он тренировал клубы ⟦ORG «Маяк»⟧, ⟦ORG «Искра»⟧ и ⟦ORG «Заря»⟧ много лет.",
        // Several words, but no quoted sentence
        "Глава ⟦ORG «Белых ночей и звёзд»⟧ молчал.",
    ])
    func quoted(source: String) throws { try expectMarks(source, .organisation) }

    @Test(arguments: [
        "Акции ⟦ORG Norrland Industries⟧ выросли вдвое.",
        "Основатель ⟦ORG Norrland & Sons⟧ ушёл на покой.",
        "Со ссылкой на ⟦ORG The Northern Post⟧ передают подробности.",
        "Прибыль ⟦ORG BrightTech⟧ упала.",
        "Это случилось, когда ⟦ORG Norrland Holding⟧ купил завод.",
        "Деньги вложили ⟦ORG Sony⟧ и ⟦ORG Norvind⟧ вместе.",
        "Об этом сообщает ⟦ORG Stepnews.ru⟧ в четверг.",
        "Контракт подписал ⟦ORG ЛесПромИнвест⟧ вчера.",
    ])
    func foreign(source: String) throws { try expectMarks(source, .organisation) }

    @Test(arguments: [
        // Things and works
        "Фильм «Заря» вышел в прокат.",
        "Автомобиль Norrland столкнулся с автобусом.",
        "Песни «Утро», «Полдень» и «Вечер» знали все.",
        "Он слушал песни Morning, Noon и Evening каждый день.",
        "Самолёт BrightAir 300 сел в тумане.",
        // Quoted speech
        "Он сказал: «Мы победим».",
        "Тренер сказал «Мы ещё сыграем» и ушёл.",
        // Services in which one writes, Roman numbers, spellings in brackets
        "Он написал об этом в Brightgram вечером.",
        "Это был век XIV, а не XV.",
        "Приехал Грегори Стоун (Gregory Stone) из Лондона.",
        "Винтовка СТА-17 лежала в шкафу.",
        "Он купил новый iPhone и ушёл.",
        // Nothing proves a body
        "Ведущим программы Evening Talk стал он.",
        "В него врезались Norvind и трамвай.",
        "Программы пишут на базе платформы Linux и разработчика игр FarmLand.",
        "Это девиз (NOMEN OMEN EST) школы.",
        // What was a ship once is none later
        "Шаттл «Восход» сел. После «Восхода» полетят другие.",
    ])
    func nothing(text: String) throws { try expectMarks(text, .organisation) }
}
