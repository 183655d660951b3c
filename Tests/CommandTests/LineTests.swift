import Foundation
import Testing

/// The commands that answer each line by a line.
@Suite struct LineTests {
    @Test func tokens() throws {
        let found = try Command("tokens", input: "Саат 14:00.\n\n«😀» а|б\r\n")
        #expect(found.code == 0)
        #expect(found.errors == "")
        #expect(
            found.lines == [
                #"{"tokens":[{"start":0,"end":4,"text":"Саат"},{"start":5,"end":7,"text":"14"},{"start":7,"end":8,"text":":"},"#
                    + #"{"start":8,"end":10,"text":"00"},{"start":10,"end":11,"text":"."}]}"#,
                #"{"tokens":[]}"#,
                #"{"tokens":[{"start":0,"end":1,"text":"«"},{"start":1,"end":2,"text":"😀"},{"start":2,"end":3,"text":"»"},"#
                    + #"{"start":4,"end":5,"text":"а"},{"start":5,"end":6,"text":"|"},{"start":6,"end":7,"text":"б"}]}"#,
            ])
    }

    @Test(arguments: [
        ([], #"Саат|14|:|00|,|а|\||б"#), (["--rules"], #"Саат|14:00|,|а|\||б"#),
    ])
    func tokensWithBars(options: [String], line: String) throws {
        let found = try Command(arguments: ["tokens", "--bars"] + options, input: "Саат 14:00, а|б\n\n")
        #expect(String(decoding: found.output, as: UTF8.self) == line + "\n\n")
    }

    @Test func tokensOfRules() throws {
        let found = try Command("tokens", "--rules", input: "24.kg")
        #expect(found.lines == [#"{"tokens":[{"start":0,"end":5,"kind":"domain","text":"24.kg"}]}"#])
    }

    @Test func readings() throws {
        let found = try Command("morph", input: " Стола \n\nбутявкам\n\"\n")
        #expect(found.code == 0)
        #expect(found.errors == "")
        #expect(
            found.lines == [
                #"{"form":"Стола","readings":[{"lemma":"стол","tag":"NOUN,inan,masc sing,gent","probability":1.0}],"known":true}"#,
                #"{"form":"","readings":[],"known":false}"#,
                #"{"form":"бутявкам","readings":[{"lemma":"бутявка","tag":"NOUN,inan,femn plur,datv","probability":1.0}],"known":false}"#,
                #"{"form":"\"","readings":[{"lemma":"\"","tag":"PNCT","probability":1.0}],"known":false}"#,
            ])
    }

    /// Lemmas with the real lexicons, of forms as printed.
    @Test(arguments: [
        ("министрлигинин", "министрлик"), ("Бишкектеги", "бишкек"), ("Ноокаттан", "ноокат"), ("Нуржадыевичтин", "нуржадыевич"),
        ("Жаманкуловага", "жаманкулова"), ("КБКлар", "кбк"), ("МОККнын", "мокк"), ("24.kgге", "24.kg"), ("QR-кодду", "qr-код"),
        ("министерствосу", "министерство"), ("компаниялардын", "компания"), ("апрелинде", "апрель"), ("10-жылдыгы", "10-жылдык"),
        ("2021жылдын", "жыл"), ("1998дин", "1998"), ("элинин", "эл"), ("болот", "бол"), ("балдарга", "бала"),
        ("Нарын", "нарын"), ("Токтогул", "токтогул"), ("Абдыкадыр", "абдыкадыр"), ("Берлин", "берлин"), ("Болот", "болот"),
    ])
    func kyrgyzLemmas(form: String, lemma: String) throws {
        let found = try Command("morph", "--language", "ky", input: form)
        #expect(found.lines.count == 1)
        #expect(found.lines[0].hasPrefix(#"{"form":"\#(form)","readings":[{"lemma":"\#(lemma)","base":""#), "\(found.lines)")
    }

    @Test func kyrgyzReadings() throws {
        // The Russian dictionary is not asked for.
        let found = try Command(
            "morph", "--language", "ky", input: " агенттигинин \n\n\"\n85\n", environment: ["TUYUN_RU_DICT": "/nowhere"])
        #expect(found.code == 0)
        #expect(found.errors == "")
        #expect(found.lines.count == 4)
        #expect(
            found.lines[0].hasPrefix(
                #"{"form":"агенттигинин","readings":[{"lemma":"агенттик","base":"агенттиги","features":"noun gen sg poss3 known","probability":0."#
            ))
        #expect(found.lines[0].hasSuffix(#"],"known":true}"#))
        #expect(found.lines[1] == #"{"form":"","readings":[],"known":false}"#)
        #expect(
            found.lines[2] == #"{"form":"\"","readings":[{"lemma":"\"","base":"\"","features":"","probability":1.0}],"known":false}"#)
        #expect(
            found.lines[3] == #"{"form":"85","readings":[{"lemma":"85","base":"85","features":"num","probability":1.0}],"known":false}"#)
    }

    /// Repeated words, among many distinct ones, so that answers are kept and the memory of them begins anew.
    @Test func sameBytesWithAnyNumberOfJobs() throws {
        let words = (0..<60_000).map { $0 % 3 == 0 ? "стали" : "слово\($0 % 3000)" }
        let folder = try TemporaryFolder()
        let path = try folder.write("words.txt", words.joined(separator: "\n").utf8)
        let one = try Command("morph", path, "--jobs", "1")
        let three = try Command("morph", path, "--jobs", "3")
        #expect(one.output == three.output)
        #expect(one.lines.count == words.count)
        let alone = try Command("morph", input: "слово2999")
        #expect(one.lines[2999] == alone.lines[0])
    }

    /// Damaged bytes become U+FFFD, and each line is JSON.
    @Test(arguments: [["tokens"], ["morph"], ["morph", "--language", "ky"]]) func damage(command: [String]) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("damaged", [0xD0, 0xB0, 0xFF, 0xD0, 0x0A, 0xED, 0xA0, 0x80, 0x0A, 0x00, 0x22, 0x5C, 0x7F, 0x0A])
        let found = try Command(arguments: command + [path])
        #expect(found.code == 0)
        #expect(found.lines.count == 3)
        #expect(found.lines[0].contains("\u{FFFD}"))
        for line in found.lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }

    @Test func aMissingFileFailsAlone() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a/words.txt", "да".utf8)
        let found = try Command("tokens", "--bars", "/nowhere/at-all", path)
        #expect(found.code == 1)
        #expect(found.errors.hasPrefix("tuyun: /nowhere/at-all: "))
        #expect(found.lines == ["да"])
        #expect(try Command("tokens", "--bars", folder.path).lines == ["да"])
    }

    @Test func aMissingDictionaryIsSaid() throws {
        let found = try Command("morph", input: "да", environment: ["TUYUN_RU_DICT": "/nowhere"])
        #expect(found.code == 2)
        #expect(found.errors.contains("scripts/setup"))
    }
}
