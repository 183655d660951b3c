import Evaluation
import Reading

/// Finds and reads gold files and predictions.
enum GoldInput {
    /// The gold documents of a file of JSON-lines, of a `.gold` file, or of all `.gold` files below a folder.
    ///
    /// The gold of `a.txt` is `a.gold`: its document is named as `extract` names `a.txt`.
    static func read(_ path: String, key: GoldKey) throws -> [GoldDocument] {
        if let names = WholeFiles.list(path, ending: "gold") {
            guard !names.isEmpty else { throw Stop(2, "\(path): no .gold files below it") }
            return try names.map { try marked("\(path)/\($0)", id: $0) }
        }
        if path.hasSuffix(".gold") { return [try marked(path, id: path)] }
        do {
            return try GoldDocument.read(try WholeFiles.read(path), key: key)
        } catch let error as EvaluationFileError {
            throw Stop(2, "\(path): \(error)")
        } catch {
            throw Stop(2, "\(error)")
        }
    }

    /// What `extract` found.
    static func readFound(_ path: String) throws -> [FoundDocument] {
        do {
            return try FoundDocument.read(try WholeFiles.read(path))
        } catch let error as EvaluationFileError {
            throw Stop(2, "\(path): \(error)")
        } catch {
            throw Stop(2, "\(error)")
        }
    }

    private static func marked(_ path: String, id: String) throws -> GoldDocument {
        do {
            let source = String(decoding: try WholeFiles.read(path), as: UTF8.self)
            return try MarkedText(parsing: source).gold(id: id.dropLast(".gold".count) + ".txt")
        } catch let error as MarkedTextError {
            throw Stop(2, "\(path): \(error)")
        } catch {
            throw Stop(2, "\(error)")
        }
    }
}
