import Foundation
import Testing

@Suite struct InstallationTests {
    /// What `scripts/install` makes: the program finds everything from its own place, with an empty environment.
    @Test func findsItsResourcesFromItsOwnPlace() throws {
        let folder = try TemporaryFolder()
        let files = FileManager.default
        let (bin, share) = (folder.path + "/prefix/bin", folder.path + "/prefix/share/tuyun")
        try files.createDirectory(atPath: bin, withIntermediateDirectories: true)
        try files.createDirectory(atPath: share, withIntermediateDirectories: true)
        try files.copyItem(atPath: Command.program.path, toPath: bin + "/tuyun")
        try folder.write("prefix/share/tuyun/Lexicons/places/x.txt", "@columns ky\n@tags loc city\nТуюнбулак\n".utf8)
        // A link elsewhere leads to the same place.
        try files.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: bin + "/tuyun")
        for path in [bin + "/tuyun", folder.path + "/link"] {
            let found = try Command(arguments: ["extract"], input: "Туюнбулакка барды.", program: URL(fileURLWithPath: path))
            #expect(found.code == 0, "\(found.errors)")
            #expect(found.lines.first?.contains(#""text":"Туюнбулакка""#) == true)
            #expect(found.errors.contains("scripts/setup"))
        }
        try files.removeItem(atPath: share)
        let lost = try Command(arguments: ["extract"], input: "Ош", program: URL(fileURLWithPath: bin + "/tuyun"))
        #expect(lost.code == 2)
        #expect(lost.errors.contains("TUYUN_LEXICONS"))
    }
}
