import Documents
import Rules
import Tokenization

/// Halls without a name of their own in the rows of a table: `Ош | РМА жыйындар залы`, `Нарын | РМА жыйындар залы` are two places, each of
/// the town in the cell before it.
struct TownHalls {
    private let mentions: [Candidate]
    private let context: DocumentContext

    init(_ mentions: [Candidate], _ context: DocumentContext) {
        self.mentions = mentions
        self.context = context
    }

    /// Gives each hall a row of its own where one name stands beside several towns.
    func separate(_ rows: inout [EntityTable.Row], _ rowOfMention: inout [Int]) {
        var towns: [Int: [(hall: Int, town: Int)]] = [:]
        for i in mentions.indices where isHall(i) {
            guard let town = town(before: i) else { continue }
            towns[rowOfMention[i], default: []].append((i, rowOfMention[town]))
        }
        for row in towns.keys.sorted() {
            guard let pairs = towns[row], let first = pairs.first, pairs.contains(where: { $0.town != first.town }) else { continue }
            var rowOfTown = [first.town: row]
            for (hall, town) in pairs {
                if rowOfTown[town] == nil {
                    rowOfTown[town] = rows.count
                    rows.append(EntityTable.Row(type: rows[row].type, name: rows[row].name))
                }
                rowOfMention[hall] = rowOfTown[town]!
            }
        }
    }

    /// A venue of nothing but common words and abbreviations, alone in its cell.
    private func isHall(_ i: Int) -> Bool {
        let mention = mentions[i]
        guard mention.type == .location, isCell(mention), context.classes(mention.end - 1).contains(.venueHead) else { return false }
        return (mention.start..<mention.end).allSatisfy {
            [.lower, .upper].contains(context.tokens[$0].shape) && context.tokens[$0].kind == .word
        }
    }

    /// The place in the cell right before.
    private func town(before i: Int) -> Int? {
        guard i > 0 else { return nil }
        let place = mentions[i - 1]
        return place.type == .location && place.end == mentions[i].start && isCell(place) && !isHall(i - 1) ? i - 1 : nil
    }

    /// Whether a mention is the whole of its line or cell.
    private func isCell(_ mention: Candidate) -> Bool {
        let sentence = context.annotated.text.sentences[mention.sentence]
        return Int(sentence.start) == mention.start && Int(sentence.end) == mention.end
    }
}
