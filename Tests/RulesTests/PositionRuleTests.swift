import Testing

@Suite struct PositionRuleTests {
    static let kyrgyz = [
        "⟦POSITION Билим берүү министринин орун басары⟧ Нурлан Бакиров барды.",
        "Кыргызстандын ⟦POSITION Президенти⟧ Сооронбай Жээнбеков келди.",
        "⟦POSITION Премьер-министр⟧ Асан Бекжанов жооп берди.",
        "Ош шаарынын ⟦POSITION мэри⟧ Таалай Сарыбашов чечим чыгарды.",
        "⟦POSITION Директор⟧ Гүлнара Токтобекова келбей калды.",
        "«Береке» фондунун ⟦POSITION төрагасы⟧ Асель Мамбетова сүйлөдү.",
        "⟦POSITION Координатор⟧ Жылдыз Осмонова эскертти.",
        "Асан Бекжанов, ⟦POSITION мугалим⟧, сыйлык алды.",
    ]

    static let russian = [
        "⟦POSITION Президент⟧ Касым-Жомарт Токаев подписал указ.",
        "⟦POSITION Министр финансов⟧ Андрей Соколов выступил с отчётом.",
        "⟦POSITION Заместитель председателя⟧ Комитета по делам молодёжи рассказал о планах.",
        "⟦POSITION Директор⟧ Института истории Мария Кузнецова открыла выставку.",
        "Ольга Смирнова, ⟦POSITION координатор⟧ проекта «Чистая вода», ответила на вопросы.",
        "⟦POSITION Первый вице-премьер⟧ Иван Захаров подал в отставку.",
        // The field of a minister, the matter of a director.
        "⟦POSITION Министр водного транспорта⟧ Иван Захаров ушёл.",
        "⟦POSITION Директор по маркетингу⟧ Иван Захаров ушёл.",
        // Compounds.
        "Пришёл ⟦POSITION поэт-переводчик⟧ Иван Захаров.",
        "Выступил ⟦POSITION рок-скрипач⟧ Иван Захаров.",
        // Many, with their body.
        "⟦POSITION Депутаты⟧ Госдумы спорили до ночи.",
        // One holder, named elsewhere or not at all.
        "⟦POSITION Президент⟧ подписал указ вчера.",
        "Вечером ⟦POSITION генсек⟧ вылетел в Вену.",
        "Её вылечил ⟦POSITION хирург⟧ из Твери.",
        "С жалобой разбирался ⟦POSITION уполномоченный по правам человека⟧.",
        "⟦POSITION Дежурный полицейский⟧ вызвал врачей.",
        "О визите рассказала ⟦POSITION пресс-секретарь⟧ ⟦POSITION главы государства⟧.",
    ]

    static let others = [
        "Мектепке директор керек.",
        "Мугалимдер айлык сурашты.",
        "Депутаттар залдан чыгып кетишти.",
        "Ар бир башчы өзү жооп берет.",
        "Жаңы министр качан келет?",
        "Министры разъехались по домам.",
        "Учителя требуют повысить зарплату.",
        "Депутаты спорили до ночи.",
        // Roles in a deed or among others.
        "Победитель получит путёвку на море.",
        "Свидетель ничего не вспомнил.",
        "Там выступил один участник.",
        // Other words and phrases of the same form.
        "После обеда пошёл дождь.",
        "Во главе колонны ехал трактор.",
        "О военной операции не сообщали.",
        "В школе он любил уроки физики.",
        // No place is named.
        "Об этом сообщила пресс-служба акима области.",
    ]

    static let wanted = [
        Wanted(
            "⟦POSITION Аким⟧ Алматинской области встретился с жителями.",
            "`Аким` is taken for the given name, and an adjective of a region for a surname")
    ]

    @Test(arguments: kyrgyz + russian)
    func finds(_ source: String) throws { try expectMarks(source, .position) }

    @Test(arguments: others)
    func leavesAlone(_ text: String) throws { try expectMarks(text, .position) }

    @Test(arguments: wanted)
    func notYet(_ wanted: Wanted) { expectNotYet(wanted, .position) }
}
