import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Tables and labelled lines that say when and where an event is: a date opens a row, and what stands in the row belongs to it.
extension RelationFinder {
    func findTimetables(_ found: inout [Found]) {
        let events = works.filter { $0.type == .event }
        guard !events.isEmpty else { return }
        let sentences = context.annotated.text.sentences
        var table: Work?
        var row: Row?
        for sentence in sentences.indices {
            let range = Int(sentences[sentence].start)..<Int(sentences[sentence].end)
            let cell = mentions(inSentence: sentence).filter(isOutermost)
            if let labels = labels(range) {
                if let event = event(for: range, events) {
                    // `Өтүүчү жери: Бишкек`, or the head of a column.
                    let isLine = addLabelled(labels, cell, event, &found)
                    if !isLine { table = event }
                }
                continue
            }
            if let heading = timetable(range, events) {
                table = heading
                row = nil
                continue
            }
            guard let event = table, isCell(range, cell) else {
                if range.count > 12 { table = nil }
                row = nil
                continue
            }
            for i in cell {
                switch mentions[i].type {
                case .date where mentions[i].start == range.lowerBound || row == nil:
                    row = Row(event: event.mention, start: mentions[i].start, isNamed: false)
                    found.append(fact(row!, "date", i))
                case .event: row = Row(event: i, start: row?.start ?? mentions[i].start, isNamed: true)
                case .location: if let row { found.append(fact(row, "place", i)) }
                default: break
                }
            }
        }
    }

    /// A row of a timetable: its event, and the token where it begins.
    private struct Row {
        var event: Int
        var start: Int
        var isNamed: Bool
    }

    private func fact(_ row: Row, _ predicate: String, _ object: Int) -> Found {
        Found(
            subject: row.event, predicate: predicate, object: object, role: nil, start: min(row.start, mentions[object].start),
            end: mentions[object].end, rule: "event.row")
    }

    /// The labels of a short line that begins with one, or is one.
    private func labels(_ range: Range<Int>) -> Deed? {
        guard let deed = deed(at: range.lowerBound), !deed.kinds.isDisjoint(with: [.dateLabel, .placeLabel]) else { return nil }
        return deed.end == range.upperBound || isMark(deed.end, 0x3A) ? deed : nil
    }

    /// The event that a label speaks of: the last one before it.
    private func event(for range: Range<Int>, _ events: [Work]) -> Work? { events.last { $0.start < range.lowerBound } }

    /// `Өтүүчү жери: Бишкек, «Достук» мейманканасы`; false if the label is the head of a column.
    private func addLabelled(_ label: Deed, _ cell: [Int], _ event: Work, _ found: inout [Found]) -> Bool {
        guard isMark(label.end, 0x3A) else { return false }
        for i in cell where mentions[i].start > label.end {
            let predicate: String? =
                switch mentions[i].type {
                case .date where label.kinds.contains(.dateLabel): "date"
                case .location where label.kinds.contains(.placeLabel): "place"
                default: nil
                }
            guard let predicate else { continue }
            found.append(
                Found(
                    subject: event.mention, predicate: predicate, object: i, role: nil, start: label.start, end: mentions[i].end,
                    rule: "event.label"))
        }
        return true
    }

    /// `Семинарлардын өткөрүү графиги:`, `График тренингов`: a short line with the word of a timetable, and the event it is of.
    private func timetable(_ range: Range<Int>, _ events: [Work]) -> Work? {
        guard range.count <= 14, range.contains(where: { deed(at: $0)?.kinds.contains(.timetable) == true }) else { return nil }
        return events.last { range.contains($0.start) } ?? events.last { $0.start < range.lowerBound }
    }

    /// A cell is short, and no sentence.
    private func isCell(_ range: Range<Int>, _ cell: [Int]) -> Bool {
        let last = context.tokens[range.upperBound - 1].unit
        return range.count <= 24 && ![0x21, 0x3F, 0x3B].contains(last) && !hasFiniteVerb(range)
    }
}
