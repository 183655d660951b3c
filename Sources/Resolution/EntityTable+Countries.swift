import CodeUnits
import Documents
import Lexicons
import Rules

/// Bodies outside the lexicons whose names hold their country, in whatever way it is written.
extension EntityTable {
    /// `КР Өкмөтү` is `Кыргыз Республикасынын Өкмөтү`: a body's row by its country and the rest of its name.
    mutating func countryBody(_ form: String, _ key: UInt64) -> Int {
        guard let row = byCountry[key] else {
            let row = named(form, .organisation)
            byCountry[key] = row
            return row
        }
        if isFuller(form, than: rows[row].name) { rename(row, form) } else { addAlias(form, row) }
        return row
    }

    /// Hash of the country at an edge of a body's name and of what its canonical form has beside it; nil if no country stands there.
    mutating func countryKey(of mention: Candidate, _ form: String) -> UInt64? {
        guard mention.end - mention.start > 1, let (country, place) = edgeCountry(of: mention) else { return nil }
        // The place is no head: it stands in the form as printed.
        let printed = context.printed(place)
        let isFirst = place.lowerBound == mention.start
        guard place.count < mention.end - mention.start, isFirst ? form.hasPrefix(printed) : form.hasSuffix(printed) else { return nil }
        let rest = isFirst ? form.dropFirst(printed.count) : form.dropLast(printed.count)
        var hash = FNVHash(from: concepts.identity(country))
        for unit in rest.utf16 { hash.mix(UInt64(CharacterTable.shared.fold[Int(unit)])) }
        return hash.value ^ hash.value >> 31
    }

    /// The longest country name that begins or ends a mention.
    private func edgeCountry(of mention: Candidate) -> (concept: Int32, place: Range<Int>)? {
        var best: (concept: Int32, place: Range<Int>)?
        func consider(_ entry: Int32, _ place: Range<Int>) {
            let entry = context.lexicon.entries[Int(entry)]
            guard entry.classes.contains(.country), place.upperBound <= mention.end, place.count > best?.place.count ?? 0 else { return }
            best = (entry.concept, place)
        }
        for start in mention.start..<mention.end {
            for hit in context.annotated.hits(startingAt: start) where start == mention.start || Int(hit.end) == mention.end {
                consider(hit.entry, start..<Int(hit.end))
            }
            if start == mention.start || start == mention.end - 1 {
                for entry in context.singles(start) { consider(entry, start..<(start + 1)) }
            }
        }
        return best
    }
}
