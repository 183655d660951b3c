import Documents
import Lexicons
import Morphology

/// Kyrgyz bodies whose names are in small letters.
extension KyrgyzBodies {
    /// `каржылык көзөмөл кызматынын …`, but not `министрликтин басма сөз кызматынын …`, `бул компаниянын бөлүмүнүн …`: a kind of body or
    /// a person in the genitive in front names none.
    static let checkSmall: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let head = range.upperBound - 1
        var start = range.lowerBound
        // A head that is another word too, as `кеңеши`, wants a parent body in the name: `көзөмөл кызматынын аткаруучу кеңеши`.
        let heads = ClassSet(.orgHead, .orgUnit)
        let hasParent = range.dropLast().contains {
            view.strong[$0].intersects(heads)
                || view.classes[$0].intersects(heads) && view.likelyFeatures($0).isSuperset(of: [.possessive, .genitive])
        }
        guard view.strong[head].intersects(heads) || hasParent else { return nil }
        // What stands in front of a kind in the genitive without its possessive belongs to that kind.
        for i in range.dropLast() where view.features[i].contains(.genitive) && !view.features[i].contains(.possessive) { return nil }
        while start < head,
            view.likelyFeatures(start).contains(.verb)
                || view.likelyFeatures(start).contains(.possessive) && !view.classes[start].contains(.orgHead)
        {
            start += 1
        }
        let before = start - 1
        // `Италиянын маданият кеңешинин`: the country or town in front belongs to it.
        if before >= 0, !view.tokens[start].flags.contains(.sentenceStart), view.strong[before].contains(.loc),
            view.classes[before].contains(.capital), view.features[before].contains(.genitive)
        {
            return before < head && !view.likelyFeatures(head).contains(.plural) ? before..<range.upperBound : nil
        }
        // `күрөшүү бөлүмүнүн`: a verbal noun has lost what it governs.
        guard start < head, !view.likelyFeatures(head).contains(.plural), !view.likelyFeatures(start).contains(.verbalNoun),
            head - start > 1 || !view.classes[start].intersects(ClassSet(.postPrefix, .orgHead))
        else { return nil }
        // A parent that is named, a pronoun or a number in front: the rules for named bodies have seen it.
        if before >= 0, !view.startsSentence(start), view.tokens[before].kind == .word,
            view.classes[before].contains(.capital) || view.features[before].contains(.genitive)
                || !view.likelyFeatures(before).isDisjoint(with: [.pronoun, .numeral, .verbalNoun])
                || view.classes[before].contains(.subordinateWord) || view.strong[before].contains(.andWord)
        {
            return nil
        }
        return start..<range.upperBound
    }

    /// A bare body is one body: no plural (`айыл өкмөттөрү`), and no part of a longer lower-case name.
    static let checkBare: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let head = range.upperBound - 1
        if view.likelyFeatures(head).contains(.plural) { return nil }
        // өкмөт аралык: between governments
        let isOther = view.hits(startingAt: head).contains { view.lexicon.entries[Int($0.entry)].classes.contains(.notBody) }
        if isOther { return nil }
        if head > 0, view.tokens[head - 1].kind == .word,
            view.classes[head - 1].contains(.village) || view.classes[head - 1].contains(.settlement)
        {
            return nil
        }
        // Баткен облусундагы өкмөттүн өкүлү: where something is
        if range.count > 1, view.features[head - 1].contains(.attributive) { return head..<range.upperBound }
        return trimParents(view, range)
    }
}
