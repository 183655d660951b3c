import Documents
import Lexicons
import Morphology
import Tokenization

/// Words around a Russian head that name a kind of body, a thing or many bodies, and not one.
extension RussianBodies {
    /// `американский музей авиации`: whose it is and what it is about name a body that is no company.
    static func isPlacedAndExplained(_ head: Head, _ words: Range<Int>, _ view: TextView) -> Bool {
        !head.isWeak && words.lowerBound < head.range.lowerBound && head.range.upperBound < words.upperBound
            && isRelational(words.lowerBound, view) && !head.classes.intersects(ClassSet(.company, .media, .party))
    }

    /// `управление образования Нарынской области`, `отдел культуры города Ош`: what an office does and where, in small letters.
    static func isOfficeOfPlace(_ head: Head, _ words: Range<Int>, _ view: TextView) -> Bool {
        let first = head.range.upperBound
        guard head.classes.contains(.orgUnit), !view.classes[head.range.lowerBound].contains(.venueHead),
            let place = (first..<words.upperBound).first(where: { view.classes[$0].contains(.loc) || view.inPlaceHit($0) })
        else { return false }
        // The field stands in its head, too: управление образования.
        let hasField =
            head.range.count > 1 || place > first && view.features[first].contains(.genitive) && !view.classes[first].contains(.locHead)
        return hasField && (place..<words.upperBound).contains { view.classes[$0].contains(.capital) }
    }

    /// `не справился с управлением Norvind`: what is steered or run, where no body is listed.
    static func isManagement(_ head: Head, _ words: Range<Int>, _ view: TextView) -> Bool {
        let name = head.range.upperBound
        return head.range.count == 1 && name < words.upperBound && view.tokens[head.range.lowerBound].shape == .lower
            && view.classes[head.range.lowerBound].contains(.productHead) && isSelfStanding(name, view)
            && !view.strong[name].contains(.org)
    }

    /// `военная служба`, `суд присяжных`: a phrase that names no body, in small letters.
    static func isCommonPhrase(_ head: Head, _ words: Range<Int>, _ view: TextView) -> Bool {
        let first = head.range.lowerBound
        for i in max(words.lowerBound, first - 1)...first where view.tokens[i].shape == .lower || view.startsSentence(i) {
            for hit in view.hits(startingAt: i)
            where Int(hit.end) > first && view.lexicon.entries[Int(hit.entry)].classes.contains(.notBody) {
                return !words.contains { $0 >= Int(hit.end) && view.classes[$0].contains(.capital) }
            }
        }
        return false
    }

    /// `федеральный суд`, `военный комитет`: a rank that many bodies share, and nothing else.
    static func isBareRank(_ head: Head, _ words: Range<Int>, _ view: TextView) -> Bool {
        words.upperBound == head.range.upperBound && words.lowerBound < head.range.lowerBound
            && (words.lowerBound..<head.range.lowerBound).allSatisfy {
                view.tokens[$0].shape == .lower && view.classes[$0].contains(.bodyRank) && !view.strong[$0].contains(.bodyRank)
            }
    }

    /// `Университеты Сибири`: what only a place or a small word follows is a kind of many.
    static func isOfMany(_ head: Head, _ words: Range<Int>, _ view: TextView) -> Bool {
        words.lowerBound == head.range.lowerBound && head.range.upperBound < words.upperBound
            && (head.range.upperBound..<words.upperBound).allSatisfy { view.tokens[$0].shape == .lower || view.classes[$0].contains(.loc) }
    }

    /// `разработчик игр FarmLand`, `платформа Linux`: what stands behind the kind is a thing's name.
    static func isNameOfThing(_ name: Range<Int>, _ view: TextView) -> Bool {
        let first = name.lowerBound
        return view.classes[first - 1].contains(.productHead) || (name.count == 1 && view.classes[first].contains(.notBody))
    }
}
