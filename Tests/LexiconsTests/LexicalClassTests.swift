import Foundation
import Testing

@testable import Lexicons

@Suite struct LexicalClassTests {
    @Test(
        arguments: [(.loc, "loc"), (.locHead, "loc-head"), (.relativeDay, "relative-day"), (.m, "m"), (.andWord, "and-word")]
            as [(LexicalClass, String)])
    func tags(element: LexicalClass, tag: String) {
        #expect(element.tag == tag)
        #expect(LexicalClass.byTag[tag] == element)
    }

    @Test func sets() {
        var set = ClassSet(.loc, .unknown, .weak)
        #expect(set.contains(.loc) && set.contains(.unknown) && !set.contains(.org))
        #expect(set.isSuperset(of: ClassSet(.loc, .weak)))
        #expect(!ClassSet(.loc).isSuperset(of: set))
        #expect(set.intersects(ClassSet(.org, .weak)))
        #expect(set.subtracting(ClassSet(.weak, .loc)) == ClassSet(.unknown))
        #expect(set.intersection(ClassSet(.weak, .org)) == ClassSet(.weak))
        set.remove(.unknown)
        set.remove(.loc)
        set.remove(.weak)
        #expect(set.isEmpty)
    }

    /// A set has room for so many classes and no more.
    @Test func everyClassHasABitOfItsOwn() {
        #expect(LexicalClass.allCases.count <= ClassSet.capacity)
        for element in LexicalClass.allCases {
            let set = ClassSet(element)
            #expect(LexicalClass.allCases.filter(set.contains) == [element])
        }
    }

    /// The files of the project itself load without a fault.
    @Test func ownLexicons() throws {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Lexicons/README.md").path) {
            folder.deleteLastPathComponent()
        }
        var loader = LexiconLoader()
        for path in try LexiconFiles.list(folder.path + "/Lexicons") { loader.add(try LexiconFiles.read(path), path: path) }
        #expect(loader.problems.map(\.description) == [])
        #expect(loader.lexicon.concepts.count > 10_000)
    }

    @Test func missingFolder() {
        #expect(throws: LexiconProblem.self) { try LexiconFiles.list("/no/such/folder") }
        #expect(throws: LexiconProblem.self) { try LexiconFiles.read("/no/such/file.txt") }
    }
}
