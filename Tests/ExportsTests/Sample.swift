import Documents
import Graph

/// A small graph with names that every format must escape.
let sample: Graph = {
    func mention(_ start: Int, _ type: MentionType, _ entity: String) -> Mention {
        Mention(start: start, end: start + 2, type: type, text: "x", entity: entity, rule: "r")
    }
    let record = DocumentRecord(
        id: "d<1>", language: "ky",
        mentions: [mention(0, .person, "p"), mention(5, .organisation, "a"), mention(10, .organisation, "b"), mention(15, .date, "t")],
        entities: [
            Entity(id: "p", type: .person, name: "Төлөнбек <b>Абдыров</b>"),
            Entity(id: "a", type: .organisation, name: "ЖЧК «Ак, \"Жол\"» & Ко\u{1}", aliases: ["Ак\nЖол"]),
            Entity(id: "b", type: .organisation, name: "\"\u{301}></td>Кеңеш"),
            Entity(id: "t", type: .date, name: "2021-11-18"),
        ],
        relations: [
            Relation(subject: "p", predicate: "heads", object: "a", role: "<директору>", start: 0, end: 7, rule: "post")
        ])
    var builder = GraphBuilder()
    builder.add(record)
    builder.add(.failure(DocumentFailure(id: "f&1", code: "not-json", message: "byte 3: '<' там")))
    return builder.graph()
}()

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
