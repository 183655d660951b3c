import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Which body is part of which.
extension RelationFinder {
    /// `[ORG [ORG Министерство …] …]`: the outer body is part of the largest body inside it.
    func findParent(_ outer: Int, _ found: inout [Found]) {
        let mention = mentions[outer]
        let inside = neighbours(mention).filter {
            $0 != outer && mentions[$0].type == .organisation && mention.start <= mentions[$0].start && mentions[$0].end <= mention.end
        }
        guard let parent = inside.max(by: { (mentions[$0].end - mentions[$0].start, $1) < (mentions[$1].end - mentions[$1].start, $0) }),
            !isJoined(parent, in: outer), !isNameOf(outer, parent), !isKyrgyzNameOf(outer, parent)
        else { return }
        found.append(
            Found(
                subject: outer, predicate: "part-of", object: parent, role: nil, start: mention.start, end: mention.end, rule: "part.nested"
            ))
    }

    /// `Театр имени Айтматова`, `МВФ и ЕС`: what the name is after, or the second of two.
    private func isJoined(_ inner: Int, in outer: Int) -> Bool {
        let before = mentions[inner].start - 1
        return before > mentions[outer].start
            && (context.strong(before).contains(.andWord) || context.classes(before).contains(.namedAfter))
    }

    /// `компания Apple`, `телеканал RT`: the inner body is what the outer one is called. The councils and departments of a body are
    /// parts of it: `совет директоров Apple`.
    private func isNameOf(_ outer: Int, _ inner: Int) -> Bool {
        let name = mentions[inner]
        guard context.isRussian(name), name.end == mentions[outer].end, mentions[outer].anchor.upperBound == name.start else {
            return false
        }
        let isQuoted = isMark(name.start, 0x22)
        let first = isQuoted ? name.start + 1 : name.start
        let isLatin = context.classes(first).contains(.latin)
        guard isQuoted || isLatin || context.classes(first).contains(.capitals) else { return false }
        // `филиал ОАО «Альфа»`
        if mentions[outer].anchor.contains(where: { context.classes($0).contains(.orgUnit) }) { return false }
        return mentions[outer].anchor.contains {
            context.classes($0).intersects(ClassSet(.media, .party, .company, .legalForm))
                || isLatin && context.classes($0).contains(.agency)
        }
    }

    /// `24.kg агенттиги`, `КСДП партиясы`: what the head is called; `облустук … башкармалыгы`: the same body once more.
    private func isKyrgyzNameOf(_ outer: Int, _ inner: Int) -> Bool {
        let name = mentions[inner], whole = mentions[outer]
        guard !context.isRussian(name) else { return false }
        if name.end == whole.end { return true }
        // `«Береке» … башкармалыгы`: the name in the quotation marks of the whole.
        if isQuote(name.start - 1), name.start - 1 >= whole.start, !isGenitive(inner) { return true }
        guard name.end == whole.anchor.lowerBound, !isGenitive(inner) else { return false }
        let isForeign = context.classes(name.start).contains(.latin) || isQuote(name.start) || context.tokens[name.start].kind != .word
        return whole.anchor.contains {
            context.classes($0).intersects(ClassSet(.media, .party, .company, .legalForm))
                || isForeign && !context.classes($0).contains(.orgUnit)
        }
    }

    /// `в Колонном зале университета`, `университеттин конференц-залында`: a hall or building is part of the body that it is named with.
    func findHost(_ place: Int, _ found: inout [Found]) {
        let venue = mentions[place]
        guard isOutermost(place),
            (venue.start..<venue.end).contains(where: { context.classes($0).intersects(ClassSet(.venue, .venueHead)) })
        else { return }
        let host = neighbours(venue).first { i in
            guard mentions[i].type == .organisation, isOutermost(i), isGenitive(i) else { return false }
            guard context.isRussian(venue) else { return mentions[i].end == venue.start }
            // `передали собор РПЦ`: an abbreviation does not say.
            let head = context.features(mentions[i].anchor.first ?? mentions[i].start)
            return mentions[i].start == venue.end && head.isSuperset(of: [.genitive, .known])
                && head.isDisjoint(with: [.abbreviation, .indeclinable])
        }
        guard let host = host ?? hostWithin(venue) else { return }
        found.append(
            Found(
                subject: place, predicate: "part-of", object: host, role: nil, start: min(venue.start, mentions[host].start),
                end: max(venue.end, mentions[host].end), rule: "part.venue"))
    }

    /// `университеттин кичи залы`, where the hall's name has the body's in it.
    private func hostWithin(_ venue: Candidate) -> Int? {
        guard !context.isRussian(venue) else { return nil }
        return neighbours(venue).first {
            mentions[$0].type == .organisation && mentions[$0].start == venue.start && mentions[$0].end < venue.end && isGenitive($0)
        }
    }

    /// `Манас атындагы университет`, `театр имени Айтматова`: whom a body or place is named after.
    func findNamesakes(_ found: inout [Found]) {
        for (i, person) in mentions.enumerated() where person.type == .person && (isAfterName(person) || isOfMemorial(i)) {
            let outer = neighbours(person).filter {
                [.organisation, .location, .event, .project].contains(mentions[$0].type) && mentions[$0].start <= person.start
                    && person.end <= mentions[$0].end
            }
            guard let named = outer.min(by: { mentions[$0].end - mentions[$0].start < mentions[$1].end - mentions[$1].start }) else {
                continue
            }
            found.append(
                Found(
                    subject: named, predicate: "named-after", object: i, role: nil, start: mentions[named].start, end: mentions[named].end,
                    rule: "name.after"))
        }
    }

    /// `памятник Айтматову`, `Мемориал Айтматова`, `турнир памяти Айтматова`
    private func isOfMemorial(_ i: Int) -> Bool {
        let person = mentions[i]
        guard context.isRussian(person), person.start > sentenceStart(person) else { return false }
        let outer = neighbours(person).first {
            [.location, .event].contains(mentions[$0].type) && mentions[$0].start < person.start && mentions[$0].end >= person.end
        }
        guard let outer else { return false }
        let head = mentions[outer].start..<person.start
        return head.count <= 3 && head.contains { deed(at: $0)?.kinds.contains(.memorial) == true }
            && !personCases(i).isDisjoint(with: [.genitive, .dative])
    }

    /// `академика`, `короля`, `СССР`
    private func isTitle(_ i: Int) -> Bool {
        context.classes(i).intersects(ClassSet(.personTitle, .post, .country, .abbreviation))
            || context.tokens[i].shape == .lower && context.features(i).contains(.genitive)
                && !context.features(i).isDisjoint(with: [.noun, .adjective])
    }

    /// `имени`, `им.` before the name, `атындагы` behind it.
    private func isAfterName(_ person: Candidate) -> Bool {
        if person.end < context.tokens.count, context.classes(person.end).contains(.namedAfter) { return !context.isRussian(person) }
        // `«Асан Бекжанов кубогу»`: in quotation marks a cup or a prize is named after whoever opens them.
        if isQuote(person.start - 1), !context.isRussian(person), bond(person.end) == .prize { return true }
        guard context.isRussian(person) else { return false }
        var i = person.start - 1
        if i > 0, isMark(i, 0x2E) { i -= 1 }
        // `имени народного артиста СССР Айтматова`, `им. акад. Айтматова`
        var titles = 0
        while i > sentenceStart(person), titles < 4, !context.classes(i).contains(.namedAfter), isTitle(i) {
            i -= 1
            titles += 1
            if isMark(i, 0x2E) { i -= 1 }
        }
        return i >= 0 && context.classes(i).contains(.namedAfter)
    }
}
