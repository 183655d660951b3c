import Documents
import Lexicons
import Morphology
import Tokenization

/// Keeps the posts that are somebody's: those next to a person, a body or a place and, in Russian, those that one holder alone can
/// have, wherever they stand (`Вечером генсек вылетел в Вену`).
enum Positions {
    static func keepHeld(_ mentions: inout [Candidate], _ view: TextView) {
        guard mentions.contains(where: { $0.type == .position }) else { return }
        let holders = mentions.filter {
            $0.type == .person || $0.type == .organisation || $0.type == .location || $0.type == .project || $0.type == .event
        }
        let posts = mentions.filter { $0.type == .position }
        // Where those of each sentence begin.
        var firstHolder = [Int](repeating: 0, count: view.sentences.count + 1)
        for holder in holders { firstHolder[holder.sentence + 1] += 1 }
        for sentence in view.sentences.indices { firstHolder[sentence + 1] += firstHolder[sentence] }
        mentions.removeAll { post in
            guard post.type == .position else { return false }
            let head = PostHead(post, view)
            guard head.isPost, !isOfQuotedName(post, view) else { return true }
            if head.standsAlone { return false }
            // Those of its sentence, and of the next, which one may stand right behind it in.
            let last = min(post.sentence + 2, view.sentences.count)
            if isBelowName(post, holders[firstHolder[max(0, post.sentence - 1)]..<firstHolder[post.sentence]], view) { return false }
            let holders = holders[firstHolder[post.sentence]..<firstHolder[last]]
            // Roles of many are no post, unless their holders are named (`өкүлдөрү Төлөнбек Абдыров жана …`) or, in Russian, their body
            // is (`депутаты Жогорку Кенеша`).
            if head.isPlural, !(head.isOffice && holders.contains { $0.start == post.end && $0.sentence == post.sentence }),
                !isOfNamedMany(post, holders, view)
            {
                return !holders.contains {
                    $0.type == .person && $0.sentence == post.sentence && isBeside(post, $0, view) && head.agrees(with: $0)
                }
            }
            // патриарх Московский и всея Руси: the place is part of the post
            let isOther = holders.contains {
                $0.start < post.end && post.start < $0.end && $0.type != .organisation
                    && !($0.type == .location && post.start < $0.start && $0.end <= post.end)
            }
            if isOther { return true }
            return !holders.contains { ($0.sentence == post.sentence || $0.start == post.end) && isBeside(post, $0, view) }
                && !isInRow(post, posts, holders, view)
        }
    }

    /// `Асан Бекжанов ¶ министрдин орун басары`: a post that fills the line below a name that fills its own.
    private static func isBelowName(_ post: Candidate, _ above: ArraySlice<Candidate>, _ view: TextView) -> Bool {
        let line = view.sentences[post.sentence]
        guard view.isKyrgyz(post.start), post.start == Int(line.start), post.end == Int(line.end), post.sentence > 0,
            view.tokens[post.start].flags.contains(.paragraphStart)
        else { return false }
        return above.contains {
            $0.type == .person && $0.end == post.start && view.tokens[$0.start].flags.contains(.paragraphStart)
        }
    }

    /// `журналист, укук коргоочу Асан Бекжанов`; `Асан Бекжанов – доктор, профессор`: one of two posts of a person.
    private static func isInRow(_ post: Candidate, _ posts: [Candidate], _ holders: ArraySlice<Candidate>, _ view: TextView) -> Bool {
        guard view.isKyrgyz(post.start) else { return false }
        let isBefore = post.end < view.tokens.count && view.tokens[post.end].unit == 0x2C
        // `негиздөөчүсү жана директору`
        let isBehind =
            post.start > 0
            && (view.tokens[post.start - 1].unit == 0x2C
                || view.strong[post.start - 1].contains(.andWord) && view.features[post.end - 1].contains(.possessive))
        guard isBefore || isBehind else { return false }
        return posts.contains { other in
            guard other.sentence == post.sentence, !view.likelyFeatures(other.end - 1).contains(.plural) else { return false }
            let isNext = isBefore && other.start == post.end + 1, isLast = isBehind && other.end == post.start - 1
            guard isNext || isLast else { return false }
            // `мектебинин мугалими, директору`: both of the body before them
            if isLast, view.features[post.end - 1].contains(.possessive), view.features[other.end - 1].contains(.possessive),
                holders.contains(where: { $0.type == .organisation && $0.sentence == post.sentence && $0.end == other.start })
            {
                return true
            }
            return holders.contains {
                $0.type == .person && $0.sentence == post.sentence && (isNext ? $0.start >= other.end : $0.end <= other.start)
                    && isBeside(other, $0, view)
            }
        }
    }

    /// «Медицинский вестник», «Почётный разведчик недр»: a word of a short name in quotation marks.
    private static func isOfQuotedName(_ post: Candidate, _ view: TextView) -> Bool {
        var open = post.start - 1
        while open >= 0, post.start - open <= 5, view.quotes[open] <= Int32(open) { open -= 1 }
        guard open >= 0, post.start - open <= 5, view.quotes[open] >= Int32(post.end), view.classes[open + 1].contains(.capital) else {
            return false
        }
        let words = (open + 1)..<Int(view.quotes[open])
        return words.count <= 6 && words.allSatisfy { view.tokens[$0].kind == .word && view.likelyFeatures($0).isDisjoint(with: .verb) }
    }

    private static func isBeside(_ post: Candidate, _ holder: Candidate, _ view: TextView) -> Bool {
        if holder.end <= post.start {
            // `… бөлүмүнүн башчысы`; `Анара Мусаева, тренер`
            let between = holder.end..<post.start
            if between.isEmpty, isSubject(holder, before: post, view) { return false }
            if holder.type == .organisation, isShortName(between, of: holder, post, view) || isOfYears(between, post, view) { return true }
            return between.isEmpty || holder.type == .person && (gap(between, view) || isOfShortName(between, view))
        }
        guard holder.start >= post.end else { return false }
        // `Президент Роза Отунбаева`; `директору — Джантаев`; in Russian `председатель Комитета`
        let between = post.end..<holder.start
        // `фракциянын эки депутаты (Асан Бекжанов, …)`
        if holder.type == .person, between.count == 1, view.isKyrgyz(post.start), view.tokens[between.lowerBound].unit == 0x28 {
            return true
        }
        // `ырчы айым Асель Бекжанова`
        if holder.type == .person, between.count == 1, view.isKyrgyz(post.start), view.classes[between.lowerBound].contains(.personTitle) {
            return true
        }
        if holder.type == .person, isDegree(between, view) { return true }
        return holder.end > post.end
            && (gap(between, view) || holder.type == .organisation && isKind(between, view)
                || holder.type == .person && isOfNearPlace(between, view))
    }

    /// `райондук соту айдоочуну камакка алды`: a body in the nominative that does something to somebody with a post of no possessive.
    private static func isSubject(_ holder: Candidate, before post: Candidate, _ view: TextView) -> Bool {
        guard holder.type == .organisation, view.isKyrgyz(post.start), view.tokens[holder.end - 1].shape == .lower else { return false }
        let likely = view.likelyFeatures(post.end - 1)
        return view.likelyFeatures(holder.end - 1).isSuperset(of: [.possessive, .nominative]) && likely.isDisjoint(with: .possessive)
            && !likely.isDisjoint(with: [.accusative, .dative, .ablative])
    }

    /// `участницы группы «Альфа» Анна Петрова и Ольга Сидорова`: many, whose body and names follow.
    private static func isOfNamedMany(_ post: Candidate, _ holders: ArraySlice<Candidate>, _ view: TextView) -> Bool {
        guard !view.isKyrgyz(post.start) else { return false }
        return holders.contains { body in
            guard body.type == .organisation, body.sentence == post.sentence, body.start >= post.end,
                body.start == post.end || isKind(post.end..<body.start, view)
            else { return false }
            return holders.contains {
                $0.type == .person && $0.sentence == body.sentence && body.end <= $0.start && gap(body.end..<$0.start, view)
            }
        }
    }

    /// `1990–1995 – Ош мамлекеттик университети, доцент;`: the body and the post of a line of years.
    private static func isOfYears(_ range: Range<Int>, _ post: Candidate, _ view: TextView) -> Bool {
        guard range.count == 1, view.tokens[range.lowerBound].unit == 0x2C, view.isKyrgyz(post.start),
            view.tokens[Int(view.sentences[post.sentence].start)].kind == .number
        else { return false }
        return post.end == Int(view.sentences[post.sentence].end) || [0x3B, 0x2E, 0x2C].contains(view.tokens[post.end].unit)
    }

    /// `Эл аралык миграция уюмунун (ЭМУ) эксперти`: a short name between a body in the genitive and its post.
    private static func isShortName(_ range: Range<Int>, of body: Candidate, _ post: Candidate, _ view: TextView) -> Bool {
        guard let open = range.first, let close = range.last, range.count >= 3, range.count <= 6, view.tokens[open].unit == 0x28,
            view.tokens[close].unit == 0x29, view.isKyrgyz(post.start), view.classes[open + 1].contains(.capital)
        else { return false }
        return view.features[body.end - 1].contains(.genitive) && view.features[post.end - 1].contains(.possessive)
    }

    /// `участницы группы «Альфа»`, `гандболистки тверского клуба «Бета»`: between a post and a body, what kind of body it is.
    private static func isKind(_ range: Range<Int>, _ view: TextView) -> Bool {
        guard let last = range.last, range.count <= 3, !view.isKyrgyz(last), view.classes[last].contains(.orgHead) else { return false }
        return range.allSatisfy {
            view.tokens[$0].shape == .lower && view.features[$0].contains(.genitive)
                && !view.features[$0].isDisjoint(with: [.noun, .adjective])
        }
    }

    /// `Анара Мусаева, долбоордун адиси`: between a person and a post, whose it is by its kind alone.
    private static func isOfShortName(_ range: Range<Int>, _ view: TextView) -> Bool {
        guard let last = range.last, range.count <= 3, view.features[last].contains(.genitive), view.isKyrgyz(last) else { return false }
        let kinds = ClassSet(.orgHead, .orgUnit, .projectHead, .eventHead)
        return view.classes[last].intersects(kinds) && gap(range.dropLast(), view)
    }

    /// `аким области А. Асанов`, `глава района — Асанов`: a place that the paper need not name.
    private static func isOfNearPlace(_ range: Range<Int>, _ view: TextView) -> Bool {
        guard let first = range.first, view.tokens[first].shape == .lower, view.isRussian(first) else { return false }
        return view.classes[first].contains(.locHead) && view.features[first].contains(.genitive) && gap(range.dropFirst(), view)
    }

    /// `директору, т.и.к. Асан Бекжанов`
    private static func isDegree(_ range: Range<Int>, _ view: TextView) -> Bool {
        guard let first = range.first, range.count >= 2, range.count <= 10 else { return false }
        let start = gap(first..<(first + 1), view) ? first + 1 : first
        return view.hits(startingAt: start).contains {
            Int($0.end) == range.upperBound && view.lexicon.entries[Int($0.entry)].classes.contains(.degree)
        }
    }

    /// Nothing between them but a dash or a comma.
    private static func gap(_ range: Range<Int>, _ view: TextView) -> Bool {
        range.count <= 1 && range.allSatisfy { view.tokens[$0].kind == .mark && [0x2D, 0x2C, 0x3A].contains(view.tokens[$0].unit) }
    }
}
