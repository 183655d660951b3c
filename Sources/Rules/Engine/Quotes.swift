import CodeUnits
import Tokenization

/// Pairs the quotation marks of a text, nested ones too.
enum Quotes {
    /// For each token the token of its partner if it is a paired quotation mark, else -1. Marks of one paragraph pair only.
    static func pair(_ text: TokenizedText, _ units: [UInt16], into partners: inout [Int32]) {
        partners.removeAll(keepingCapacity: true)
        partners.append(contentsOf: repeatElement(-1, count: text.tokens.count))
        var open: [Int] = []
        var paragraph: Int32 = -1
        for sentence in text.sentences {
            if sentence.paragraph != paragraph {
                open.removeAll(keepingCapacity: true)
                paragraph = sentence.paragraph
            }
            for i in Int(sentence.start)..<Int(sentence.end) where text.tokens[i].kind == .mark && text.tokens[i].unit == 0x22 {
                if opens(i, text, units, open.last) {
                    open.append(i)
                } else if let start = open.popLast() {
                    // Two opening marks in a row are often closed by one: ««Закон» …» токтому.
                    partners[start] = Int32(i)
                    partners[i] = Int32(start)
                }
            }
        }
    }

    private static func opens(_ i: Int, _ text: TokenizedText, _ units: [UInt16], _ lastOpen: Int?) -> Bool {
        let token = text.tokens[i]
        switch units[Int(token.start)] {
        case 0xAB, 0x201E, 0x2039: return true
        case 0xBB, 0x203A: return false
        default: break
        }
        let spacedBefore = token.flags.contains(.spaceBefore)
        let spacedAfter = i + 1 < text.tokens.count ? text.tokens[i + 1].flags.contains(.spaceBefore) : true
        if spacedBefore != spacedAfter { return spacedBefore }
        // «“Алтын” эпосу жөнүндө» Мыйзам: right behind a mark that opens
        if !spacedBefore, i > 0, text.tokens[i - 1].unit == 0x22, lastOpen == i - 1 { return true }
        if !spacedBefore, i > 0, text.tokens[i - 1].kind == .mark, text.tokens[i - 1].unit == 0x28 { return true }
        return lastOpen == nil
    }
}
