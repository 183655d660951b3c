/// The suffix grammar compiled: every surface variant in one trie that is read from the end of a word leftwards.
/// Built once; the memory lives as long as the process.
struct SuffixTable: @unchecked Sendable {
    /// One surface variant of a suffix.
    struct Variant {
        var kind: SuffixClass
        var left: SuffixClass
        var features: Features
        var known: Float
        var unknown: Float
        var title: Float
        var length: Int32
        /// Unit to add to the stem, or 0.
        var restored: UInt16
        var after: Sounds.Context
        /// Bit per harmony class of the stem's last vowel.
        var harmony: UInt8
        var beforeVowel: Bool
        var beginsWithVowel: Bool
    }

    struct Node {
        var first: Int32 = 0
        var count: Int32 = 0
    }

    static let shared = SuffixTable()
    static let letters = 40

    let variants: UnsafePointer<Variant>
    let nodes: UnsafePointer<Node>
    /// `letters` children a node; 0 is none.
    let children: UnsafePointer<Int16>
    /// Dense number of each Cyrillic letter that suffixes use, 1…; 0 for the others.
    let letterNumbers: UnsafePointer<UInt8>
    let vowels: UnsafePointer<UInt8>
    let contexts: UnsafePointer<UInt8>

    private init() {
        let vowelTable = Sounds.makeVowels()
        var numbers = [UInt8](repeating: 0, count: Sounds.blockSize)
        var numberCount: UInt8 = 0
        var children = [Int16](repeating: 0, count: Self.letters)
        var contents: [[Variant]] = [[]]

        for suffix in Suffix.nominal + Suffix.verbal {
            for (surface, variant) in Self.expand(suffix, vowels: vowelTable) {
                var node = 0
                for unit in surface.reversed() {
                    let index = Int(unit - Sounds.firstUnit)
                    if numbers[index] == 0 {
                        numberCount += 1
                        precondition(Int(numberCount) < Self.letters, "too many letters in suffixes")
                        numbers[index] = numberCount
                    }
                    let slot = node * Self.letters + Int(numbers[index])
                    if children[slot] == 0 {
                        children[slot] = Int16(contents.count)
                        contents.append([])
                        children.append(contentsOf: repeatElement(0, count: Self.letters))
                    }
                    node = Int(children[slot])
                }
                contents[node].append(variant)
            }
        }
        var nodes: [Node] = []
        var variants: [Variant] = []
        for content in contents {
            nodes.append(Node(first: Int32(variants.count), count: Int32(content.count)))
            variants += content
        }
        self.variants = Self.keep(variants)
        self.nodes = Self.keep(nodes)
        self.children = Self.keep(children)
        self.letterNumbers = Self.keep(numbers)
        self.vowels = Self.keep(vowelTable)
        self.contexts = Self.keep(Sounds.makeContexts())
    }

    private static func keep<Element>(_ array: [Element]) -> UnsafePointer<Element> {
        let memory = UnsafeMutablePointer<Element>.allocate(capacity: array.count)
        memory.initialize(from: array, count: array.count)
        return UnsafePointer(memory)
    }

    /// All surface variants of a suffix, those that look alike merged.
    private static func expand(_ suffix: Suffix, vowels: [UInt8]) -> [([UInt16], Variant)] {
        var order: [[UInt16]] = []
        var found: [[UInt16]: Variant] = [:]
        for context in [Sounds.Context.vowel, .liquid, .voiced, .voiceless] where suffix.after.contains(context) {
            for harmony in 0..<Sounds.harmonyClasses {
                guard let surface = surface(suffix.template, harmony, context), mayRestore(suffix.restores, surface[0]) else { continue }
                if found[surface] == nil {
                    order.append(surface)
                    let isVowel = vowels[Int(surface[0] - Sounds.firstUnit)] != Sounds.notVowel
                    found[surface] = Variant(
                        kind: suffix.kind, left: suffix.kind.left, features: suffix.features, known: suffix.known,
                        unknown: suffix.unknown, title: suffix.title, length: Int32(surface.count),
                        restored: suffix.restores.utf16.first ?? 0, after: [], harmony: 0, beforeVowel: suffix.beforeVowel,
                        beginsWithVowel: isVowel)
                }
                found[surface]!.after.formUnion(context)
                found[surface]!.harmony |= 1 << UInt8(harmony)
            }
        }
        return order.compactMap { surface in found[surface].map { (surface, $0) } }
    }

    /// `оо` comes of `а` and `о`, `өө` of `е` and `ө`, `уу` of `ы` and `у`, `үү` of `и` and `ү`.
    private static func mayRestore(_ restored: String, _ first: UInt16) -> Bool {
        guard let vowel = restored.unicodeScalars.first, vowel != "й" else { return true }
        switch Unicode.Scalar(first) {
        case "о": return vowel == "а" || vowel == "о"
        case "ө": return vowel == "е" || vowel == "ө"
        case "у": return vowel == "ы" || vowel == "у"
        case "ү": return vowel == "и" || vowel == "ү"
        default: return true
        }
    }

    private static func surface(_ template: String, _ harmony: Int, _ context: Sounds.Context) -> [UInt16]? {
        var current = harmony
        var context = context
        var units: [UInt16] = []
        for letter in template.unicodeScalars {
            guard let (vowel, next) = Sounds.vowel(letter, after: current) else { return nil }
            let unit = Sounds.consonant(vowel, after: context)
            units.append(UInt16(unit.value))
            current = next
            // Inside a suffix the next consonant follows this letter.
            if vowel != letter {
                context = .vowel
            } else if unit == "ш" || unit == "к" || unit == "т" {
                context = .voiceless
            } else {
                context = .voiced
            }
        }
        precondition(units.allSatisfy { $0 >= Sounds.firstUnit && $0 < Sounds.firstUnit + UInt16(Sounds.blockSize) })
        return units
    }
}
