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
                let count = found.count
                add(work, range, inProject(range) ?? predicate, work.start..<range.upperBound, &found)
                if found.count > count { findTeam(of: work, found[count], &found) }
            }
        }
    }

    /// `долбоордун менеджери` coordinates it: `project=` of the post's line.
    private func inProject(_ post: Range<Int>) -> String? {
        guard post.count == 1 else { return nil }
        return context.singles(post.lowerBound).lazy.compactMap {
            self.context.lexicon.attribute("project", of: self.context.lexicon.entries[Int($0)].concept)
        }.first
    }

    // MARK: Who else is in the team

    /// `Долбоордун менеджери – ⟨А⟩, координатор – ⟨Б⟩, эсепчи ⟨В⟩`; `⟨А⟩ – долбоордун жетекчиси ¶ ⟨Б⟩ – эсепчи`: those listed behind the first.
    private func findTeam(of work: Work, _ first: Found, _ found: inout [Found]) {
        let isLine = mentions[first.subject].start == Int(context.annotated.text.sentences[work.sentence].start)
        if isLine { return findTeamInLines(below: work, &found) }
        var last = first.subject
        let people = mentions(inSentence: work.sentence).filter {
            mentions[$0].type == .person && isOutermost($0) && mentions[$0].start > first.end - 1
        }
        for person in people {
            var end = mentions[person].start
            if isMark(end - 1, 0x2D) { end -= 1 }
            guard let (post, predicate) = post(endingAt: end, in: work.sentence), let predicate, predicate != "moderates",
                isListed(mentions[last].end..<post.lowerBound, work.sentence)
            else { continue }
            add(person, predicate, work, post, &found)
            last = person
        }
    }

    private func findTeamInLines(below work: Work, _ found: inout [Found]) {
        let sentences = context.annotated.text.sentences
        for line in (work.sentence + 1)..<max(work.sentence + 1, sentences.count) {
            let start = Int(sentences[line].start), end = Int(sentences[line].end)
            guard !context.tokens[start].flags.contains(.blankLineBefore),
                let person = mentions(startingAt: start, in: line).first(where: { mentions[$0].type == .person && isOutermost($0) }),
                isMark(mentions[person].end, 0x2D) || isMark(mentions[person].end, 0x2C),
                !mentions(inSentence: line).contains(where: { mentions[$0].type == .organisation }),
                let (post, predicate) = post(endingAt: isMark(end - 1, 0x3B) || isMark(end - 1, 0x2E) ? end - 1 : end, in: line),
                let predicate, predicate != "moderates"
            else { return }
            add(person, predicate, work, post, &found)
        }
    }

    /// The post that ends at a gap: a mention, or its bare word.
    private func post(endingAt gap: Int, in sentence: Int) -> (Range<Int>, String?)? {
        if let post = mentions(inSentence: sentence).last(where: { mentions[$0].type == .position && mentions[$0].end == gap }) {
            return (mentions[post].start..<mentions[post].end, predicate(of: mentions[post]))
        }
        return bare(post: gap - 1)
    }

    /// A comma, brackets before it, some words of the post's field behind it.
    private func isListed(_ range: Range<Int>, _ sentence: Int) -> Bool {
        guard let comma = range.first(where: { isMark($0, 0x2C) || isMark($0, 0x3B) || isAnd($0) }), range.count <= 16 else { return false }
        return (comma + 1..<range.upperBound).allSatisfy { i in
            context.tokens[i].shape == .lower && mention(holding: i, in: sentence) == nil && !hasFiniteVerb(i..<(i + 1))
        } && !(range.lowerBound..<comma).contains { hasFiniteVerb($0..<($0 + 1)) }
    }

    private func add(_ person: Int, _ predicate: String, _ work: Work, _ post: Range<Int>, _ found: inout [Found]) {
        guard !found.contains(where: { $0.subject == person && $0.object == work.mention }) else { return }
        found.append(
            Found(
                subject: person, predicate: predicate, object: work.mention, role: context.printed(post),
                start: min(mentions[person].start, post.lowerBound), end: max(mentions[person].end, post.upperBound),
                rule: "post.in-project"))
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
