/// A form of a paradigm, with all that it takes to read words as it: what is cut off them, what is put in place.
struct FormReading {
    /// The form that goes with another one.
    enum Base: UInt8 {
        /// The form itself.
        case itself
        case lemma
        case other
    }

    var tag: UInt16
    var paradigm: UInt16
    /// Suffixes and prefixes of the dictionary form and of the nominative that goes with the form, by their numbers.
    var lemmaSuffix: UInt16
    var baseSuffix: UInt16
    var lemmaPrefix: UInt8
    var basePrefix: UInt8
    /// Lengths of the form's own prefix and suffix, in UTF-16 units and in bytes of UTF-8.
    var prefixUnits: UInt8
    var suffixUnits: UInt8
    var prefixBytes: UInt8
    var suffixBytes: UInt8
    /// Whether the form is the dictionary form.
    var isLemma: Bool
    var base: Base
}

extension RussianDictionary {
    /// A form of a paradigm, nil if there is none of these numbers.
    ///
    /// - Parameter wantsBase: whether to look for its nominative; else it is its own base.
    @inline(__always)
    func reading(paradigm number: Int, form: Int, wantsBase: Bool) -> FormReading? {
        guard let paradigm = paradigms.paradigm(number), form < paradigm.count else { return nil }
        let nominative = wantsBase ? paradigm.nominative(of: form, tags, nominativeKeys) : form
        let prefix = paradigms.prefix(paradigm.prefix(form))
        let suffix = paradigms.suffix(paradigm.suffix(form))
        return FormReading(
            tag: UInt16(paradigm.tag(form)), paradigm: UInt16(number), lemmaSuffix: UInt16(paradigm.suffix(0)),
            baseSuffix: UInt16(paradigm.suffix(nominative)), lemmaPrefix: UInt8(paradigm.prefix(0)),
            basePrefix: UInt8(paradigm.prefix(nominative)), prefixUnits: prefix.unitCount, suffixUnits: suffix.unitCount,
            prefixBytes: prefix.byteCount, suffixBytes: suffix.byteCount, isLemma: form == 0,
            base: nominative == form ? .itself : nominative == 0 ? .lemma : .other)
    }
}
