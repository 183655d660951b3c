import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Tables that say when and where events are: a date opens a row, and what stands in the row belongs to the event of the row, or to
/// the one that the table is about.
extension RelationFinder {
    /// Tokens of the longest cell.
    private static let longestCell = 24

    func findTimetables(_ found: inout [Found]) {
        let events = works.filter { $0.type == .event }
        let projects = works.filter { $0.type == .project }
        guard !events.isEmpty || !projects.isEmpty else { return }
        let sentences = context.annotated.text.sentences
        var table: Table?
        for sentence in sentences.indices {
            let range = Int(sentences[sentence].start)..<Int(sentences[sentence].end)
            if let label = label(range) {
                if isMark(label.end, 0x3A) || isMark(label.end, 0x2D) {
                    addLabelled(label, sentence, events, projects, &found)
                } else if !events.isEmpty {
                    if table == nil { table = Table(event: events.last { $0.start < range.lowerBound }) }
                    if label.kinds.contains(.moderator) { table?.hasModerators = true }
                }
            } else if !events.isEmpty, let heading = timetable(range, events) {
                flush(&table, &found)
                table = heading
            } else if table != nil {
                let cell = mentions(inSentence: sentence).filter(isOutermost)
                if isCell(range) { fill(&table!, cell, range, &found) } else { flush(&table, &found) }
            }
        }
        flush(&table, &found)
    }

    /// What is known of a table, and its row so far.
    private struct Table {
        /// The event that the table is about, if no row names its own.
        var event: Work?
        var hasModerators = false
        /// Mentions of the row; empty before the first date.
        var row: [Int] = []
    }

    private func fill(_ table: inout Table, _ cell: [Int], _ range: Range<Int>, _ found: inout [Found]) {
        for i in cell {
            // `1. 2017-жылдын бюджети жөнүндө`: a date of what the line is about opens no row.
            let next = mentions[i].end
            let isAttribute =
                mentions[i].start > range.lowerBound && next < range.upperBound && context.tokens[next].shape == .lower
                && !context.features(next).isDisjoint(with: [.noun, .adjective])
            let isDate = mentions[i].type == .date
            if isDate, isAttribute { continue }
            if isDate, mentions[i].start == range.lowerBound || table.row.isEmpty { close(&table, &found) }
            if isDate || !table.row.isEmpty { table.row.append(i) }
        }
    }

    private func flush(_ table: inout Table?, _ found: inout [Found]) {
        guard var last = table else { return }
        close(&last, &found)
        table = nil
    }

    /// Says what a whole row says.
    private func close(_ table: inout Table, _ found: inout [Found]) {
        defer { table.row.removeAll(keepingCapacity: true) }
        guard let first = table.row.first, let event = table.row.first(where: { mentions[$0].type == .event }) ?? table.event?.mention
        else {
            return
        }
        for i in table.row {
            let facts: (subject: Int, predicate: String, object: Int)? =
                switch mentions[i].type {
                case .date: (event, "date", i)
                case .location: (event, "place", i)
                case .person where table.hasModerators: (i, "moderates", event)
                default: nil
                }
            guard let (subject, predicate, object) = facts else { continue }
            found.append(
                Found(
                    subject: subject, predicate: predicate, object: object, role: nil, start: mentions[first].start,
                    end: max(mentions[first].end, mentions[i].end),
                    rule: "event.row"))
        }
    }

    // MARK: Lines

    /// The label that a line begins with, `Өтүүчү жери:`, or is, as the head of a column.
    private func label(_ range: Range<Int>) -> Deed? {
        guard let deed = deed(at: range.lowerBound), !deed.kinds.isDisjoint(with: Deeds.roles.union([.dateLabel, .placeLabel])) else {
            return nil
        }
        // `Модератор – Асан Бекжанов`
        let isDashed = isMark(deed.end, 0x2D) && !deed.kinds.isDisjoint(with: .roles)
        return deed.end == range.upperBound || isMark(deed.end, 0x3A) || isDashed ? deed : nil
    }

    /// `Өтүүчү жери: Бишкек, «Достук» мейманканасы`; `Модератор: Асан Бекжанов`: of the event last named; `Донор: Дүйнөлүк банк`, `Мөөнөтү:
    /// 2018–2020-жылдар` of the project, if that was named last.
    private func addLabelled(_ label: Deed, _ sentence: Int, _ events: [Work], _ projects: [Work], _ found: inout [Found]) {
        let event = events.last { $0.start < label.start }
        let project = projects.last { $0.start < label.start }
        let isOfProject: Bool =
            if label.kinds.contains(.implementer) {
                true
            } else if !label.kinds.isDisjoint(with: [.donor, .dateLabel]) {
                (project?.start ?? -1) > (event?.start ?? -1)
            } else {
                false
            }
        guard let event = isOfProject ? project : event else { return }
        if !label.kinds.isDisjoint(with: .roles) {
            if var right = holders(behind: label.end, sentence) {
                // `Модераторлор: ⟨А⟩, эксперт; ⟨Б⟩, фонддун директору`: what is said of each stands before the next semicolon.
                var i = right.end
                while !label.kinds.contains(.participant), i < Int(context.annotated.text.sentences[sentence].end) {
                    defer { i += 1 }
                    guard isMark(i, 0x3B) else { continue }
                    let next = doers(startingAt: i + 1, in: sentence)
                    guard let one = next.list.first, (mentions[one].type == .person) == right.list.contains(where: isPerson) else {
                        continue
                    }
                    right = (right.list + next.list, next.end)
                    i = next.end - 1
                }
                add(right.list, label.kinds, event, label.start, right.end, "deed.label", &found)
            }
            return
        }
        let place = label.kinds.contains(.placeLabel) ? venue(behind: label.end, sentence) : nil
        for i in mentions(inSentence: sentence) where isOutermost(i) && mentions[i].start > label.end {
            let predicate: String? =
                switch mentions[i].type {
                case .date where label.kinds.contains(.dateLabel): "date"
                case .location where i == place: "place"
                default: nil
                }
            guard let predicate else { continue }
            found.append(
                Found(
                    subject: event.mention, predicate: predicate, object: i, role: nil, start: label.start, end: mentions[i].end,
                    rule: "event.label"))
        }
    }

    private func isPerson(_ i: Int) -> Bool { mentions[i].type == .person }

    /// `Талас ш., университеттин залы (Манас көч., 25)`: of the places behind a label the closest one, neither the street of an address nor
    /// what stands in brackets.
    private func venue(behind label: Int, _ sentence: Int) -> Int? {
        let end = Int(context.annotated.text.sentences[sentence].end)
        let open = (label..<end).first { isMark($0, 0x28) } ?? end
        let places = mentions(inSentence: sentence).filter {
            mentions[$0].type == .location && isOutermost($0) && mentions[$0].start > label
        }
        let streets = ClassSet(.street)
        func isStreet(_ i: Int) -> Bool {
            (mentions[i].start..<min(mentions[i].end + 1, end)).contains { context.classes($0).intersects(streets) }
        }
        return places.last { mentions[$0].start < open && !isStreet($0) } ?? places.first
    }

    /// `Семинарлардын өткөрүү графиги:`, `График тренингов`: a short line with the word of a timetable, and the event it is of.
    private func timetable(_ range: Range<Int>, _ events: [Work]) -> Table? {
        guard range.count <= 14, range.contains(where: { deed(at: $0)?.kinds.contains(.timetable) == true }) else { return nil }
        return Table(event: events.last { range.contains($0.start) } ?? events.last { $0.start < range.lowerBound })
    }

    /// A cell is short, and no sentence.
    private func isCell(_ range: Range<Int>) -> Bool {
        let last = context.tokens[range.upperBound - 1].unit
        return range.count <= Self.longestCell && ![0x21, 0x3F, 0x3B].contains(last) && !hasFiniteVerb(range)
    }
}
