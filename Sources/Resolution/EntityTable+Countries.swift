import CodeUnits
import Documents
import Lexicons
import Rules

/// Bodies outside the lexicons whose names hold their country, in whatever way it is written.
extension EntityTable {
    /// `КР Өкмөтү` is `Кыргыз Республикасынын Өкмөтү`, `британское правительство` is `правительство Великобритании`: a body's row by its
    /// country and the rest of its name; nil if its name holds none.
    ///
    /// - Parameter form: its canonical form.
    mutating func countryBody(_ mention: Candidate, _ form: String) -> Int? {
        guard mention.end - mention.start > 1 else { return nil }
        let country = edgeCountry(of: mention)
        let key = country.map { self.key($0.concept, at: $0.place, of: mention, form) } ?? adjectiveKey(of: mention, form)
        guard let key else { return nil }
        // A name with an adjective gives way to one with the country.
        let rank = country == nil ? 1 : 0
        guard let row = byCountry[key] else {
            let row = named(form, .organisation)
            byCountry[key] = row
            rows[row].rank = rank
            return row
        }
        if rank < rows[row].rank || rank == rows[row].rank && isFuller(form, than: rows[row].name) {
            rename(row, form)
            rows[row].rank = rank
        } else {
            addAlias(form, row)
        }
        return row
    }

    /// Hash of the country at an edge of a body's name and of what its canonical form has beside it.
    private mutating func key(_ country: Int32, at place: Range<Int>, of mention: Candidate, _ form: String) -> UInt64? {
        // The place is no head: it stands in the form as printed.
        let printed = context.printed(place)
        let isFirst = place.lowerBound == mention.start
        guard place.count < mention.end - mention.start, isFirst ? form.hasPrefix(printed) : form.hasSuffix(printed) else { return nil }
        return key(country, isFirst ? form.dropFirst(printed.count) : form.dropLast(printed.count))
    }

    /// The same for the adjective that begins a name.
    private mutating func adjectiveKey(of mention: Candidate, _ form: String) -> UInt64? {
        guard context.classes(mention.start).contains(.nationality), !mention.anchor.contains(mention.start),
            let country = context.nation(in: mention, &concepts), let blank = form.utf8.firstIndex(of: 0x20)
        else { return nil }
        return key(country, form[blank...])
    }

    private mutating func key(_ country: Int32, _ rest: Substring) -> UInt64 {
        var hash = FNVHash(from: concepts.identity(country))
        for unit in rest.utf16 where unit != 0x20 { hash.mix(UInt64(CharacterTable.shared.fold[Int(unit)])) }
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
            for hit in context.hits(startingAt: start) where start == mention.start || Int(hit.end) == mention.end {
                consider(hit.entry, start..<Int(hit.end))
            }
            if start == mention.start || start == mention.end - 1 {
                for entry in context.singles(start) { consider(entry, start..<(start + 1)) }
            }
        }
        return best
    }
}
