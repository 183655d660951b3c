import Testing

@testable import Morphology

/// Reading a list of words gives what reading them one by one does, but for probabilities, which are equal by design.
@Suite struct RussianListTests {
    private func find(_ words: [String], _ reader: inout DictionaryReader) -> [[String]] {
        func withBytes(_ words: ArraySlice<String>, _ known: [UnsafeBufferPointer<UInt8>], _ reader: inout DictionaryReader) {
            guard let first = words.first else { return known.withUnsafeBufferPointer { reader.find($0) } }
            Array(first.utf8).withUnsafeBufferPointer { withBytes(words.dropFirst(), known + [$0], &reader) }
        }
        withBytes(words[...], [], &reader)
        return words.indices.map { index in
            var readings: [String] = []
            let count = reader.forEachFound(at: index) { reading, count in
                let lemma = [reading.prefix, reading.stem, reading.suffix].map { String(decoding: $0, as: UTF8.self) }.joined()
                readings.append("\(lemma) \(String(decoding: reading.tag, as: UTF8.self)) of \(count)")
            }
            #expect(count == readings.count)
            return readings
        }
    }

    private func read(_ word: String, _ reader: inout DictionaryReader) -> (readings: [String], isKnown: Bool, areEqual: Bool) {
        var readings: [(text: String, probability: Double)] = []
        let isKnown = Array(word.utf16).withUnsafeBufferPointer { units in
            reader.forEachReading(of: units) { lemma, tag, probability in
                readings.append(("\(String(decoding: lemma, as: UTF16.self)) \(String(decoding: tag, as: UTF8.self))", probability))
            }
        }
        let share = 1 / Double(readings.count)
        return (readings.map { "\($0.text) of \(readings.count)" }, isKnown, readings.allSatisfy { abs($0.probability - share) < 1e-9 })
    }

    /// Found in a list, all with readings alike.
    @Test(arguments: [
        "вымпелами", "телятник", "подсвечниках", "полукруглую", "наикрепчайшими", "по-нашему", "пореже", "Авиадиспетчеру", "ПОДСВЕЧНИКАХ",
        "ёршика", "черносливом",
    ])
    func findsWordsOfTheDictionary(_ word: String) throws {
        var reader = DictionaryReader(try RussianFixture.dictionary())
        let found = find([word], &reader)[0]
        let expected = read(word, &reader)
        #expect(!found.isEmpty && expected.isKnown && expected.areEqual)
        #expect(found == expected.readings)
    }

    /// Left to `forEachReading`: two words in one, words of the corpus, capitals that are initials, unknown words, no words.
    @Test(arguments: [
        "все", "стали", "К", "бутявкать", "елки", "өзүм", "", "1", "d", "a\u{1}b", "—", "\"", "стол\u{1}AAA", "стол ", "ст\\ол",
    ])
    func leavesTheOthers(_ word: String) throws {
        var reader = DictionaryReader(try RussianFixture.dictionary())
        #expect(find([word], &reader)[0].isEmpty)
    }

    /// What `find` found out of a word helps `forEachReading`, and changes nothing.
    @Test func readsTheSameWithAndWithoutAList() throws {
        let dictionary = try RussianFixture.dictionary()
        let words =
            RussianPymorphyTests.expected.map(\.form) + [
                "все", "елки", "еловые", "псевдокошка", "байткод", "бутявкать", "челогора", "интернет-ведёрко", "ведерник", "экстенебекова",
                "К",
                "Бутявкам", "бУтявкам", "é", "ёё", "нонёжный", "x-луч", "12", "наибутявейший", "позеленоглазее",
            ]
        var reader = DictionaryReader(dictionary)
        func readings(_ word: String, at index: Int?, _ reader: inout DictionaryReader) -> [String] {
            var readings: [String] = []
            Array(word.utf16).withUnsafeBufferPointer { units in
                _ = reader.forEachReading(of: units, at: index) { lemma, tag, probability in
                    readings.append("\(String(decoding: lemma, as: UTF16.self)) \(String(decoding: tag, as: UTF8.self)) \(probability)")
                }
            }
            return readings
        }
        let alone = words.map { readings($0, at: nil, &reader) }
        for first in stride(from: 0, to: words.count, by: DictionaryReader.longestList) {
            let list = Array(words[first..<min(words.count, first + DictionaryReader.longestList)])
            _ = find(list, &reader)
            for (index, word) in list.enumerated() { #expect(readings(word, at: index, &reader) == alone[first + index], "\(word)") }
        }
    }

    /// Announced words are analysed like others, in whatever order.
    @Test func analysesTheSameWhatIsExpected() throws {
        let analyzer = try RussianFixture.analyzer()
        let words = ["стали", "подсвечниках", "все", "бутявкам", "абдылдаева", "өзүм", "сова", "телятник", "стали", "к", "x-луч", ""].map {
            Array($0.utf16)
        }
        func analyze(_ word: [UInt16], _ buffer: inout AnalysisBuffer) -> [String] {
            buffer.removeAll()
            word.withUnsafeBufferPointer { analyzer.analyze($0, shape: .title, into: &buffer) }
            return buffer.analyses.map {
                "\(String(decoding: buffer[$0.lemma], as: UTF16.self)) \(String(decoding: buffer[$0.base], as: UTF16.self)) \($0.features) \($0.probability)"
            }
        }
        var fresh = AnalysisBuffer()
        let expected = words.map { analyze($0, &fresh) }
        var buffer = AnalysisBuffer()
        for order in [Array(words.indices), words.indices.reversed(), [3, 7, 1]] {
            for word in words { #expect(word.withUnsafeBufferPointer { analyzer.expect($0, in: &buffer) }) }
            // A copy of the buffer has its own memory.
            var copy = buffer
            for index in order {
                #expect(analyze(words[index], &buffer) == expected[index])
                #expect(analyze(words[index], &copy) == expected[index])
            }
        }
        let word = words[0]
        var taken = 0
        while taken < 1000, word.withUnsafeBufferPointer({ analyzer.expect($0, in: &buffer) }) { taken += 1 }
        #expect(taken == WordList.capacity)
        #expect(analyze(word, &buffer) == expected[0])
        #expect(word.withUnsafeBufferPointer { analyzer.expect($0, in: &buffer) })
    }

    @Test func findsTheSameInAnyCompany() throws {
        var reader = DictionaryReader(try RussianFixture.dictionary())
        let words = [
            "еееееее", "телятник", "все", "перезвонить", "беленькая", "берёза", "береза", "а", "и", "подсвечниках", "елейный", "сова",
            String(repeating: "я", count: 40), "телятник", "перекрашен", "темнеть", "Подсвечниках", "x", "",
        ]
        let alone = words.map { find([$0], &reader)[0] }
        #expect(find(words, &reader) == alone)
        #expect(find(words.reversed(), &reader) == alone.reversed())
        let many = (0..<DictionaryReader.longestList).map { words[$0 % words.count] }
        #expect(find(many, &reader) == (0..<many.count).map { alone[$0 % words.count] })
        #expect(find([], &reader) == [])
        for (word, found) in zip(words, alone) where !found.isEmpty { #expect(read(word, &reader).readings == found, "\(word)") }
    }

    @Test func packsTexts() throws {
        let texts = PackedTexts(capacity: 16)
        func store(_ text: [UInt8]) -> PackedText? { text.withUnsafeBufferPointer { texts.store($0) } }
        let first = try #require(store(Array("ами".utf8)))
        let second = try #require(store(Array("-бя".utf8)))
        #expect(String(decoding: texts[first], as: UTF8.self) == "ами")
        #expect(String(decoding: texts[second], as: UTF8.self) == "-бя")
        #expect([first.unitCount, second.unitCount] == [3, 3])
        #expect(try #require(store([])).byteCount == 0)
        #expect(store(Array("—".utf8)) == nil)
        #expect(store([0xD0]) == nil)
        #expect(store([0x80]) == nil)
        #expect(store(Array("слишком длинно".utf8)) == nil)
    }
}
