/// Prefixes that do not change how a word is inflected: those of pymorphy's Russian configuration.
enum KnownPrefixes {
    /// The lengths of the prefixes of `word`: bit `n` is set if one has `n` letters.
    static func lengths(in word: UnsafeBufferPointer<UInt16>) -> UInt32 {
        guard let letter = word.first, letter >= 0x430, letter < 0x450 else { return 0 }
        var lengths: UInt32 = 0
        for prefix in byLetter[Int(letter) - 0x430] where starts(word, with: prefix) { lengths |= 1 << UInt32(prefix.count) }
        return lengths
    }

    @inline(__always)
    private static func starts(_ word: UnsafeBufferPointer<UInt16>, with prefix: [UInt16]) -> Bool {
        guard prefix.count <= word.count else { return false }
        for index in 1..<max(1, prefix.count) where prefix[index] != word[index] { return false }
        return true
    }

    /// The prefixes by their first letter from `а` on.
    private static let byLetter: [[[UInt16]]] = {
        var table = [[[UInt16]]](repeating: [], count: 32)
        for prefix in list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map({ Array($0.utf16) }) {
            table[Int(prefix[0]) - 0x430].append(prefix)
        }
        return table
    }()

    private static let list = """
        авиа авто аква анти анти- антропо архи арт арт- астро аудио аэро без бес био вело взаимо вне внутри видео вице- вперед впереди
        гекто гелио гео гетеро гига гигро гипер гипо гомо дву двух де дез дека деци дис до евро за зоо интер инфра квази квази- кило
        кино контр контр- космо космо- крипто лейб- лже лже- макро макси макси- мало меж медиа медиа- мега мета мета- метео метро микро
        милли мини мини- моно мото много мульти нано нарко не небез недо нейро нео низко обер- обще одно около орто палео пан пара пента
        пере пиро поли полу после пост пост- порно пра пра- пред пресс- противо противо- прото псевдо псевдо- радио разно ре ретро
        ретро- само санти сверх сверх- спец суб супер супер- супра теле тетра топ- транс транс- ультра унтер- штаб- экзо эко эндо
        эконом- экс экс- экстра экстра- электро энерго этно
        """
}
