import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Who holds which post where, in Kyrgyz: the body stands before the post, the holder behind it or before the body, or a verb away.
extension RelationFinder {
    func findPost(_ post: Int, _ found: inout [Found]) {
        let mention = mentions[post]
        guard var predicate = predicate(of: mention) else { return }
        if let (body, person) = nominated(mention) {
            found.append(relation(person, predicate, body, by: post, rule: "post.nominated"))
            return
        }
        // A nation's adjective, or a word such as `ишкананын`, stands for a body that is named elsewhere.
        let named = body(of: mention)
        guard
            let body = named ?? nation(of: mention, predicate) ?? bodyOfMaster(post, predicate, found) ?? bodyOfHeading(above: mention)
                ?? bodyOfPostBefore(mention, found) ?? meantBody(of: mention) ?? bodyOfLine(mention, predicate)
                ?? signedBody(of: mention, predicate) ?? bodyOfPage(mention, predicate) ?? bodyOfYears(mention)
        else {
            findSittingMember(post, predicate, &found)
            return
        }
        let isBefore = named != nil
        // `төрагасынын милдетин аткаруучу`, `башчысынын мурдагы орун басары`: the post goes on behind its genitive.
        var end = mention.end
        if context.features(mention.end - 1).contains(.genitive) {
            while let prefix = prefix(at: end), prefix <= sentenceEnd(mention) {
                if (end..<prefix).contains(where: { context.classes($0).contains(.postDeputy) }) || isDeputy(at: end) {
                    predicate = "deputy-head-of"
                }
                end = prefix
            }
            // `Президентинин атайын өкүлү`: what stands behind is a post of its own.
            if neighbours(mention).contains(where: {
                mentions[$0].type == .position && mention.end <= mentions[$0].start && mentions[$0].start <= end
            }) {
                return
            }
            // `төрагасынын жардамчысы`: an office under another one, if it is no mention of its own.
            if end < sentenceEnd(mention), !neighbours(mention).contains(where: { mentions[$0].start <= end && end < mentions[$0].end }),
                let (_, next) = bare(post: end)
            {
                guard let next else { return }
                predicate = next == "moderates" ? "member-of" : next
                end += 1
            }
            // `төраганын жубайы`
            guard end > mention.end else { return }
        }
        // The word that stands for the body, if it is no holder: `ишкананын директору`.
        let word = person(endingAt: mention.start, of: mention) == nil ? max(sentenceStart(mention), mention.start - 1) : mention.start
        let group = (isBefore ? ownerStart(body) : word)..<end
        if isBefore, mentions[body].type == .organisation, isAblative(body) { predicate = "member-of" }
        if predicate == "heads", bodyOfOffice(above: mention) == body { predicate = "works-for" }
        // The head of a unit is not the head of its body.
        if isBefore, predicate != "member-of", isUnit(mention.start - 1, behind: body) { predicate = "works-for" }
        var (people, rule) = holders(of: mention, group)
        // `⟨Асан⟩ – фонддун негиздөөчүсү жана директору`: both are his.
        if people.isEmpty, !isBefore,
            let before = found.last(where: { $0.object == body && $0.rule.hasPrefix("post.") && $0.end == mention.start - 1 }),
            mentions[before.subject].type == .person
        {
            (people, rule) = ([before.subject], before.rule)
        }
        // Of a minister of a country the ministry.
        let owner = people.isEmpty ? body : bodyOfState(mention, in: body, predicate) ?? body
        for person in people {
            var relation = relation(person, predicate, owner, by: post, rule: rule, within: isBefore && owner == body ? nil : group)
            relation.role = context.printed(mention.start..<end)
            relation.status = status(of: mention.start..<end)
            relation.end = max(relation.end, end)
            found.append(relation)
            if isFounder(mention) {
                var founding = relation
                (founding.subject, founding.object, founding.predicate) = (owner, person, "founded-by")
                found.append(founding)
            }
        }
    }

    /// `фондунун негиздөөчүсү`: `rel=founded`.
    private func isFounder(_ post: Candidate) -> Bool {
        post.entry >= 0 && context.lexicon.attribute("rel", of: context.lexicon.entries[Int(post.entry)].concept) == "founded"
    }

    /// `өкмөттүн Ош облусундагы ыйгарым укуктуу өкүлү`, `Президенттин …`: where what a region's post is of begins.
    private func ownerStart(_ body: Int) -> Int {
        let start = mentions[body].start
        guard isAttribute(body), start > sentenceStart(mentions[body]) else { return start }
        return neighbours(mentions[body]).last {
            mentions[$0].end == start && (mentions[$0].type == .organisation || mentions[$0].type == .position) && isGenitive($0)
        }.map { mentions[$0].start } ?? start
    }

    private func isDeputy(at i: Int) -> Bool {
        i < context.tokens.count
            && context.annotated.hits(startingAt: i).contains { context.lexicon.entries[Int($0.entry)].classes.contains(.postDeputy) }
    }

    /// `Депутат ⟨Асан⟩ бүгүн парламенттин отурумунда сын айтты`, `Депутат ⟨Асан⟩ сын айтты. Бул тууралуу ал «Күн» фракциясынын жыйынында
    /// билдирди`: a member of what sits in the sentence, or in the next one or the one before.
    private func findSittingMember(_ post: Int, _ predicate: String, _ found: inout [Found]) {
        let mention = mentions[post]
        guard predicate == "member-of", mention.entry >= 0, mention.end - mention.start == 1,
            !context.lexicon.entries[Int(mention.entry)].classes.contains(.role),
            !context.features(mention.end - 1).contains(.possessive), let holder = person(at: mention.end, of: mention)
        else { return }
        let last = context.annotated.text.sentences.count - 1
        let near = [mention.sentence, mention.sentence + 1, mention.sentence - 1].filter { (0...last).contains($0) }
        for sentence in near {
            guard let body = mentions(inSentence: sentence).first(where: { isSitting($0) && hasMembers($0) }) else { continue }
            found.append(relation(holder, predicate, body, by: post, rule: "post.at-sitting", within: mention.start..<mention.end))
            return
        }
    }

    /// `парламенттин (бүгүнкү) отурумунда`
    private func isSitting(_ body: Int) -> Bool {
        guard mentions[body].type == .organisation, isOutermost(body), isGenitive(body) else { return false }
        return (mentions[body].end..<mentions[body].end + 3).contains {
            context.classes($0).contains(.eventHead) && context.analyses($0).first?.features.contains(.locative) == true
        }
    }

    /// Parliaments, councils and parties, but not bodies with a staff.
    func hasMembers(_ body: Int) -> Bool {
        guard mentions[body].type == .organisation else { return false }
        let staffed = ClassSet(.ministry, .agency, .court, .school, .university, .media, .company, .international, .orgUnit)
        let entry = mentions[body].entry
        return !(entry >= 0 && context.lexicon.entries[Int(entry)].classes.intersects(staffed))
            && !mentions[body].anchor.contains { context.classes($0).intersects(staffed) }
    }
}
