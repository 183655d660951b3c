import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// A place of the text that stands for an event, a project, an act or a site: its name, or a word that takes the name up again
/// (`форумда`, `иш-чара`). Token offsets, half-open.
struct Work {
    /// The mention that names it.
    var mention: Int
    var type: MentionType
    var start: Int
    var end: Int
    var sentence: Int
    var isNamed: Bool
}

extension RelationFinder {
    /// All works of the document in the order of the text; empty where none is named.
    func findAllWorks() -> [Work] {
        guard mentions.contains(where: { [.event, .project, .law, .url].contains($0.type) }) else { return [] }
        var works: [Work] = []
        for (i, mention) in mentions.enumerated() where [.event, .project, .law, .url].contains(mention.type) && isOutermost(i) {
            works.append(
                Work(
                    mention: i, type: mention.type, start: mention.start, end: mention.end, sentence: mention.sentence, isNamed: true))
        }
        let named = works.filter { $0.type == .event || $0.type == .project }
        guard !named.isEmpty else { return works }
        let concepts = named.map { headConcepts(mentions[$0.mention]) }
        for sentence in context.annotated.text.sentences.indices {
            addReferences(inSentence: sentence, to: named, concepts, &works)
        }
        return works.sorted { ($0.start, $0.mention) < ($1.start, $1.mention) }
    }

    /// `форум`, `семинар-тренингдер`, `долбоордун`, `мероприятие`: the event or project of that kind last named, which the word is short for.
    private func addReferences(inSentence sentence: Int, to named: [Work], _ concepts: [Set<Int32>], _ works: inout [Work]) {
        let range = context.annotated.text.sentences[sentence]
        var i = Int(range.start)
        while i < Int(range.end) {
            if let mention = mention(holding: i, in: sentence) {
                i = mentions[mention].end
                continue
            }
            if let (end, index) = reference(at: i, to: named, concepts) {
                works.append(
                    Work(mention: named[index].mention, type: named[index].type, start: i, end: end, sentence: sentence, isNamed: false))
                i = end
            } else {
                i += 1
            }
        }
    }

    private func reference(at i: Int, to named: [Work], _ concepts: [Set<Int32>]) -> (end: Int, index: Int)? {
        // `иш-чара`: the last event, or, before any is named, one that the next sentences name.
        // `эл аралык форумдар`: many are not the one that was named.
        func agrees(_ index: Int, _ end: Int) -> Bool {
            isPlural(end - 1) == false || isPlural(mentions[named[index].mention].anchor.upperBound - 1)
        }
        if let deed = deed(at: i), deed.kinds.contains(.event) {
            if let index = named.indices.last(where: { named[$0].start < i && named[$0].type == .event && agrees($0, deed.end) }) {
                return (deed.end, index)
            }
            let sentence = context.sentence(of: i)
            if let index = named.firstIndex(where: { $0.type == .event }), named[index].sentence <= sentence + 3, agrees(index, deed.end) {
                return (deed.end, index)
            }
            return nil
        }
        if let deed = deed(at: i), deed.kinds.contains(.it) {
            // `Аны фонд уюштурду`, `Их проводит фонд`: what the sentence before, or the start of this one, spoke of last.
            let sentence = context.sentence(of: i)
            guard let doing = doing(behind: deed.end, sentence) else { return nil }
            let near = named.indices.filter { named[$0].start < i && named[$0].sentence >= sentence - 1 }
            // `«Береке» долбоорунун алкагында өтөт, аны фонд уюштурат`: of two the one that can be organised.
            let fitting = doing.predicate.flatMap { predicate in near.last { fits(predicate, named[$0]) } }
            return (fitting ?? near.last).map { (deed.end, $0) }
        }
        guard let (head, end) = headEntries(at: i), !context.features(end - 1).isDisjoint(with: .noun) else { return nil }
        let candidates = named.indices.filter { named[$0].start < i && !concepts[$0].isDisjoint(with: head) && agrees($0, end) }
        guard let last = candidates.last else { return nil }
        // A new paragraph goes back past what was only touched on: `Фильм Берлин кинофестивалында көрсөтүлгөн. ¶ Фестивалды … уюштурду`.
        let start = Int(context.annotated.text.sentences[context.sentence(of: i)].start)
        guard context.tokens[start].flags.contains(.paragraphStart), isAside(named[last]),
            let topic = candidates.last(where: { !isAside(named[$0]) })
        else { return (end, last) }
        return (end, topic)
    }

    /// The verb of doing that ends the sentence in Kyrgyz, or stands next in Russian.
    private func doing(behind i: Int, _ sentence: Int) -> Deeds? {
        let range = context.annotated.text.sentences[sentence]
        let last = range.language == .russian ? min(Int(range.end), i + 2) : Int(range.end)
        return (i..<max(i, last)).lazy.compactMap { self.deed(at: $0)?.kinds }.first { !$0.isDisjoint(with: .doers) }
    }

    /// Whether a Kyrgyz name stands in a case that makes it no topic: `кинофестивалында`.
    private func isAside(_ work: Work) -> Bool {
        !context.isRussian(mentions[work.mention]) && !context.features(work.end - 1).isDisjoint(with: [.locative, .ablative])
    }

    private func isPlural(_ i: Int) -> Bool { i >= 0 && context.analyses(i).first?.features.contains(.plural) == true }

    /// The concepts of the longest head of events or projects that begins at a token.
    private func headEntries(at i: Int) -> (concepts: Set<Int32>, end: Int)? {
        let heads = ClassSet(.eventHead, .projectHead)
        var found: Set<Int32> = []
        var end = i
        if context.classes(i).contains(.startsEntry) {
            for hit in context.hits(startingAt: i) where context.lexicon.entries[Int(hit.entry)].classes.intersects(heads) {
                if Int(hit.end) > end {
                    end = Int(hit.end)
                    found = []
                }
                if Int(hit.end) == end { found.insert(context.lexicon.entries[Int(hit.entry)].concept) }
            }
        }
        if found.isEmpty, context.classes(i).intersects(heads) {
            for entry in context.singles(i) where context.lexicon.entries[Int(entry)].classes.intersects(heads) {
                found.insert(context.lexicon.entries[Int(entry)].concept)
                end = i + 1
            }
        }
        return found.isEmpty ? nil : (found, end)
    }

    /// The concepts of the heads in the name of a work: `семинар-тренинг`, and `тренинг` alone.
    private func headConcepts(_ mention: Candidate) -> Set<Int32> {
        var found: Set<Int32> = []
        let anchor = mention.anchor.isEmpty ? mention.start..<mention.end : mention.anchor
        for i in anchor { if let (concepts, _) = headEntries(at: i) { found.formUnion(concepts) } }
        for i in anchor where context.classes(i).intersects(ClassSet(.eventHead, .projectHead)) {
            for entry in context.singles(i) where context.lexicon.entries[Int(entry)].classes.intersects(ClassSet(.eventHead, .projectHead))
            {
                found.insert(context.lexicon.entries[Int(entry)].concept)
            }
        }
        return found
    }
}
