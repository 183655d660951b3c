import CodeUnits
import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Russian posts whose body the document names in another place: `Министр финансов ⟨А⟩`, `мэр ⟨А⟩`, `вице-спикер ⟨А⟩`.
extension RelationFinder {
    /// The body of a post that has none behind it.
    func bodyElsewhere(of post: Candidate) -> Int? {
        // `британский министр финансов`, `его заместитель` are another body's.
        let before = post.start - 1
        if before >= sentenceStart(post), context.tokens[before].kind == .word {
            let features = context.analyses(before).first?.features ?? []
            guard !context.classes(before).contains(.nationality), bond(before) != .whose else { return nil }
            guard features.isDisjoint(with: .adjective) || context.classes(before).contains(.postPrefix) else { return nil }
        }
        return ministry(of: post, in: nil) ?? placeOfPost(post) ?? assembly(of: post) ?? company(of: post) ?? signedFor(by: post)
    }

    /// `ОАО «Альфа» признано банкротом. Конкурсным управляющим утверждён ⟨А⟩`: the company last named.
    private func company(of post: Candidate) -> Int? {
        guard isPost(post, of: "company") else { return nil }
        return mentions.indices.last { i in
            let mention = mentions[i]
            return mention.type == .organisation && mention.end <= post.start && isOutermost(i)
                && context.classes(mention.start).contains(.legalForm)
        }
    }

    // MARK: Ministries

    /// `Министерство финансов … министр финансов ⟨А⟩`, `Минфин … замминистра финансов ⟨А⟩`: the ministry of the document that is
    /// called as the post is, the last one before the post if there is one.
    ///
    /// - Parameter place: the country that stands behind the post, which must be the ministry's own.
    func ministry(of post: Candidate, in place: Int?) -> Int? {
        guard let head = (post.start..<post.end).first(where: { context.classes($0).contains(.postOfField) }), head + 1 < post.end else {
            return nil
        }
        let field = (head + 1)..<post.end
        guard context.features(field.lowerBound).contains(.genitive) else { return nil }
        let called = mentions.indices.filter { isMinistry($0, of: field) && (place == nil || isOf($0, place!)) }
        return called.last { mentions[$0].end <= post.start } ?? called.first
    }

    /// Whether a ministry's name goes on as the post does: `Министерство финансов республики` for `финансов`.
    private func isMinistry(_ body: Int, of field: Range<Int>) -> Bool {
        let mention = mentions[body]
        guard mention.type == .organisation else { return false }
        let isSpelled = mention.anchor.contains { head in
            context.classes(head).contains(.ministry) && head + field.count < mention.end
                && zip(head + 1..<head + 1 + field.count, field).allSatisfy { context.tokens[$0].word == context.tokens[$1].word }
        }
        if isSpelled { return true }
        guard mention.entry >= 0 else { return false }
        let wanted = UnitText.folded(context.printed(field))
        return context.foldedNames(of: context.lexicon.entries[Int(mention.entry)].concept).contains { name in
            guard let blank = name.firstIndex(of: 0x20), isAkin(name[..<blank], to: field.lowerBound - 1) else { return false }
            let rest = name[(blank + 1)...]
            return rest.starts(with: wanted) && (rest.count == wanted.count || rest[rest.startIndex + wanted.count] == 0x20)
        }
    }

    /// `министерство` for `министр` and `замминистра`: the post holds the beginning of the body's word.
    private func isAkin(_ word: ArraySlice<UInt16>, to post: Int) -> Bool {
        let stem = word.prefix(6), units = context.surfaceUnits(post).map { CharacterTable.shared.fold[Int($0)] }
        guard stem.count == 6, units.count >= 6 else { return false }
        return (0...units.count - 6).contains { units[$0..<$0 + 6].elementsEqual(stem) }
    }

    /// Whether the places in a body's name are a certain one: `Министерство финансов Казахстана`.
    private func isOf(_ body: Int, _ place: Int) -> Bool {
        let mention = mentions[body]
        let places = neighbours(mention).filter {
            mentions[$0].type == .location && mention.start <= mentions[$0].start && mentions[$0].end <= mention.end
        }
        return !places.isEmpty && places.allSatisfy { isSamePlace($0, place) }
    }

    private func isSamePlace(_ a: Int, _ b: Int) -> Bool {
        if isSameName(a, b) { return true }
        func code(_ i: Int) -> String? {
            mentions[i].entry < 0 ? nil : context.lexicon.attribute("iso", of: context.lexicon.entries[Int(mentions[i].entry)].concept)
        }
        return code(a).map { $0 == code(b) } ?? false
    }

    // MARK: Assemblies and cabinets

    /// `Спикер ⟨А⟩`, `депутат ⟨А⟩`: the only assembly of the document; `of=assembly` of the post's line.
    private func assembly(of post: Candidate) -> Int? {
        guard isPost(post, of: "assembly") else { return nil }
        // `депутат ⟨А⟩ (фракция «Рассвет»)` has been told.
        if let person = person(at: post.end, of: post), bracketed(mentions[person], sentenceEnd(post)) != nil { return nil }
        let bodies = mentions.indices.filter { isBody($0, .assembly) }
        // `Комитет Жогорку Кенеша` alone tells of the committee.
        guard let body = bodies.first(where: isOutermost), bodies.allSatisfy({ isSameName($0, body) || opensAlike($0, body) }) else {
            return nil
        }
        return body
    }

    /// `Жогорку Кенеша` and `Жогорку Кенешем Кыргызской Республики`: the first words begin alike.
    private func opensAlike(_ a: Int, _ b: Int) -> Bool {
        let first = context.surfaceUnits(mentions[a].start), second = context.surfaceUnits(mentions[b].start)
        return first.count >= 4 && second.count >= 4 && (0..<4).allSatisfy { first[$0] == second[$0] }
    }

    /// Whether a body is of a kind: `Правительство республики`, `Бишкекский городской кенеш`, but not `аппарат правительства`.
    private func isBody(_ i: Int, _ kind: Bond) -> Bool {
        guard mentions[i].type == .organisation else { return false }
        func isHere(_ token: Int) -> Bool { bond(token) == kind || bondPhrase(at: token)?.bond == kind }
        let start = mentions[i].start
        return isHere(start) || start + 1 < mentions[i].end && context.features(start).contains(.adjective) && isHere(start + 1)
    }

    // MARK: Those who sign

    /// `Премьер-министр        ⟨А⟩` in a line of its own: the body that the paper comes from, the cabinet for its head.
    private func signedFor(by post: Candidate) -> Int? {
        guard isSignature(post) else { return nil }
        if isPost(post, of: "cabinet") {
            // With its country, if the paper names it so.
            return mentions.indices.filter { isBody($0, .cabinet) }
                .max { mentions[$0].end - mentions[$0].start < mentions[$1].end - mentions[$1].start }
        }
        guard predicate(of: post) == "heads" else { return nil }
        return issuer
    }

    /// Whether a line holds a post and a name with initials and nothing else.
    private func isSignature(_ post: Candidate) -> Bool {
        guard post.start == sentenceStart(post), let person = person(at: post.end, of: post) else { return false }
        return mentions[person].end == sentenceEnd(post)
            && (mentions[person].start..<mentions[person].end).contains { context.classes($0).contains(.initial) }
    }

    // MARK: Those to ask

    /// `Подготовили: ⟨А⟩, директор; ⟨Б⟩, бухгалтер`: the first name behind a label, or one behind a semicolon.
    private func isLabelled(_ person: Int, _ start: Int) -> Bool {
        let name = mentions[person].start
        guard isMark(name - 1, 0x3B) else { return isMark(name - 1, 0x3A) && name - start <= 5 }
        return (start..<min(name, start + 5)).contains { isMark($0, 0x3A) }
    }

    /// `Контактное лицо: ⟨А⟩, пресс-секретарь`: somebody of the body whose letterhead the paper bears.
    func findContactPerson(_ post: Int, _ predicate: String, _ found: inout [Found]) {
        let mention = mentions[post]
        let start = sentenceStart(mention), name = adjectivesStart(mention.start, start) - 1
        guard bond(start) == .contact || bondPhrase(at: start)?.bond == .contact, isMark(name, 0x2C),
            let person = person(endingAt: name, of: mention), isLabelled(person, start)
        else { return }
        guard let body = issuer else { return }
        found.append(relation(person, predicate, body, by: post, rule: "post.elsewhere", within: mentions[person].start..<mention.end))
    }
}
