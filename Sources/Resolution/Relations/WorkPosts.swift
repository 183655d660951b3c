import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Posts in projects that are named elsewhere: `долбоордун адиси Асан Бекжанов`, `координатор проекта Ольга Смирнова`.
extension RelationFinder {
    func findPostsInWorks(_ found: inout [Found]) {
        for work in works where work.type == .project && !work.isNamed {
            let isRussian = context.annotated.text.sentences[work.sentence].language == .russian
            if isRussian {
                guard let (range, predicate) = post(before: work) else { continue }
                add(work, range, predicate, range.lowerBound..<work.end, &found)
            } else if context.features(work.end - 1).contains(.genitive), let (range, predicate) = post(behind: work) {
                add(work, range, predicate, work.start..<range.upperBound, &found)
            }
        }
    }

    private func post(before work: Work) -> (Range<Int>, String?)? {
        if let post = mentions(inSentence: work.sentence).last(where: { mentions[$0].type == .position && mentions[$0].end == work.start })
        {
            return (mentions[post].start..<mentions[post].end, predicate(of: mentions[post]))
        }
        return bare(post: work.start - 1)
    }

    /// The word of a post that is no mention.
    func bare(post i: Int) -> (Range<Int>, String?)? {
        guard context.tokens.indices.contains(i), context.classes(i).contains(.post) else { return nil }
        for entry in context.singles(i) where context.lexicon.entries[Int(entry)].classes.contains(.post) {
            let relation = context.lexicon.attribute("rel", of: context.lexicon.entries[Int(entry)].concept) ?? "works-for"
            return (i..<(i + 1), relation == "none" ? nil : relation)
        }
        return nil
    }

    /// The post behind a project: a mention, or its bare word: `долбоордун адиси`.
    private func post(behind work: Work) -> (Range<Int>, String?)? {
        if let post = mentions(inSentence: work.sentence).first(where: {
            mentions[$0].type == .position && (work.end...work.end + 1).contains(mentions[$0].start)
        }) {
            return (mentions[post].start..<mentions[post].end, predicate(of: mentions[post]))
        }
        for i in work.end..<min(context.tokens.count, work.end + 3) where context.tokens[i].shape == .lower {
            if let found = bare(post: i) { return found }
        }
        return nil
    }

    /// The holder stands behind the group, or before it with nothing but posts and commas between.
    private func add(_ work: Work, _ post: Range<Int>, _ predicate: String?, _ group: Range<Int>, _ found: inout [Found]) {
        guard let predicate, predicate != "moderates" else { return }
        let people = mentions(inSentence: work.sentence).filter { mentions[$0].type == .person && isOutermost($0) }
        let person =
            people.first { mentions[$0].start >= group.upperBound && isQuiet(group.upperBound..<mentions[$0].start) }
            ?? people.last { person in
                let gap = mentions[person].end..<max(mentions[person].end, group.lowerBound)
                return mentions[person].end < group.lowerBound && gap.count <= 6
                    && gap.allSatisfy { i in isMark(i, 0x2C) || isMark(i, 0x2D) || context.classes(i).intersects(ClassSet(.post, .andWord))
                    }
            }
        guard let person else { return }
        found.append(
            Found(
                subject: person, predicate: predicate, object: work.mention, role: context.printed(post),
                start: min(mentions[person].start, group.lowerBound), end: max(mentions[person].end, group.upperBound),
                rule: "post.in-project"))
    }
}
