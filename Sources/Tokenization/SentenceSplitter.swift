import CodeUnits

/// Finds sentences and paragraphs. A line break ends a paragraph unless the text clearly runs on; a tab ends a cell.
struct SentenceSplitter {
    let units: UnsafeBufferPointer<UInt16>
    let abbreviations: Abbreviations

    /// Tokens after which a sentence is cut, whatever follows: lists of a whole book in one sentence must not slow the rules down.
    private static let longestSentence = 1000

    func split(_ text: inout TokenizedText) {
        let wrapped = WrappedLines(text.tokens)
        text.sentences.removeAll(keepingCapacity: true)
        var paragraph: Int32 = -1
        var start = 0
        var lineStart: Int32 = 0
        let count = text.tokens.count
        text.tokens.withUnsafeMutableBufferPointer { tokens in
            func close(_ end: Int) {
                guard end > start else { return }
                text.sentences.append(Sentence(start: Int32(start), end: Int32(end), paragraph: paragraph, language: .other))
                start = end
            }
            for i in 0..<count {
                if i - start >= Self.longestSentence {
                    close(i)
                    tokens[i].flags.insert(.sentenceStart)
                }
                let flags = tokens[i].flags
                if flags.contains(.lineBefore) {
                    let isFull = i > 0 && wrapped?.isFull(tokens[i - 1].end - lineStart, before: tokens[i]) == true
                    lineStart = tokens[i].start
                    if i == 0 || flags.contains(.blankLineBefore) || !(isFull || runsOn(tokens, i)) {
                        close(i)
                        paragraph += 1
                        tokens[i].flags.formUnion([.sentenceStart, .paragraphStart])
                    } else if endsSentence(tokens, i - 1, next: i) {
                        close(i)
                        tokens[i].flags.insert(.sentenceStart)
                    }
                } else if flags.contains(.spaceBefore) {
                    if flags.contains(.tabBefore) || endsSentence(tokens, i - 1, next: i) {
                        close(i)
                        tokens[i].flags.insert(.sentenceStart)
                    }
                }
            }
            close(count)
        }
        text.paragraphCount = Int(paragraph) + 1
    }

    /// Whether the sentence goes on over the line break before token `i`.
    private func runsOn(_ tokens: UnsafeMutableBufferPointer<Token>, _ i: Int) -> Bool {
        let previous = tokens[i - 1], next = tokens[i]
        guard next.kind == .word, !next.flags.contains(.tabBefore) else { return false }
        if next.shape == .lower {
            return previous.kind != .mark || previous.unit == 0x2C || previous.unit == 0x2D || previous.unit == 0x22
        }
        // A heading in capitals over several lines; short lines (`ОШ ОБЛУСУ`) are headings of their own.
        return next.shape == .upper && lineLength(tokens, from: i) > 3 && previous.kind == .word && previous.shape == .upper && i > 1
            && tokens[i - 2].shape == .upper
            && i + 1 < tokens.count && (tokens[i + 1].shape == .upper || tokens[i + 1].kind != .word)
    }

    /// Number of words on the line that begins at token `i`.
    private func lineLength(_ tokens: UnsafeMutableBufferPointer<Token>, from i: Int) -> Int {
        var words = 0
        var j = i
        while j < tokens.count, j == i || !tokens[j].flags.contains(.lineBefore) {
            if tokens[j].kind == .word { words += 1 }
            j += 1
        }
        return words
    }

    /// Whether token `i`, followed by `next` behind a blank, is the end of a sentence.
    @inline(__always)
    private func endsSentence(_ tokens: UnsafeMutableBufferPointer<Token>, _ i: Int, next: Int) -> Bool {
        var i = i
        // Closing quotation marks and brackets belong to the sentence before them.
        while i > 0, tokens[i].kind == .mark, tokens[i].unit == 0x22 || tokens[i].unit == 0x29, !tokens[i].flags.contains(.spaceBefore) {
            i -= 1
        }
        guard tokens[i].kind == .mark else { return false }
        switch tokens[i].unit {
        case 0x21, 0x3F, 0x2026:  // ! ? …
            return tokens[next].shape != .lower && !isDash(tokens[next])
        case 0x2E:
            return endsAtFullStop(tokens, i, next)
        default: return false
        }
    }

    private func isDash(_ token: Token) -> Bool { token.kind == .mark && token.unit == 0x2D }

    private func endsAtFullStop(_ tokens: UnsafeMutableBufferPointer<Token>, _ i: Int, _ next: Int) -> Bool {
        let following = tokens[next]
        if following.kind == .word, following.shape == .lower { return false }
        if following.kind == .mark, following.unit == 0x2C || following.unit == 0x29 { return false }
        guard i > 0, tokens[i - 1].kind == .word, !tokens[i].flags.contains(.spaceBefore) else { return true }
        let word = tokens[i - 1]
        let length = word.end - word.start
        // Initials: `Д. Серикбаев`, `К.К. Койлубаев`.
        if length == 1, word.shape == .title, following.kind == .word { return false }
        guard length <= 6 else { return true }
        let slice = UnsafeBufferPointer(rebasing: units[Int(word.start)..<Int(word.end)])
        guard abbreviations.contains(slice) else { return true }
        // `… 2020 г. Президент`: `г.` behind a number may end the sentence, but more often does not when a name follows.
        return false
    }
}
