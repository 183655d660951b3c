import Documents
import JSONLines

/// Some documents that stand one after the other in the input, not yet read or decoded: that can be done on any thread.
public struct InputBatch: Sendable {
    enum Content: Sendable {
        case files([InputFile])
        case lines(LineBlock, of: InputFile)
        /// Bytes of one text.
        case text([UInt8], of: InputFile)
        case failure(DocumentFailure)
    }

    let content: Content
    /// About how many bytes it has.
    public let size: Int

    /// A text larger than this is a failure: offsets inside the stages have 32 bits.
    public static let textLimit = 1 << 29

    /// Reads the documents, one after the other.
    public func forEachDocument(_ body: (Result<InputDocument, DocumentFailure>) -> Void) {
        switch content {
        case .files(let files): for file in files { body(Self.document(file)) }
        case .text(let bytes, let file): body(Self.document(bytes, file))
        case .failure(let failure): body(.failure(failure))
        case .lines:
            forEachLine { line, place in
                do throws(DocumentFailure) {
                    body(.success(try Self.document(line, place: place, source: source)))
                } catch {
                    body(.failure(error))
                }
            }
        }
    }

    /// Calls `body` with each line and its place, `file.jsonl:17`. Only JSON-lines have lines.
    public func forEachLine(_ body: (UnsafeBufferPointer<UInt8>, _ place: String) -> Void) {
        guard case .lines(let block, let file) = content else { return }
        block.bytes.withUnsafeBufferPointer { bytes in
            var number = block.firstLine
            for range in Lines(bytes) {
                body(UnsafeBufferPointer(rebasing: bytes[range]), "\(file.id):\(number)")
                number += 1
            }
        }
    }

    /// The lines one after the other, for those who need no places. Only JSON-lines have lines.
    public func withLines(_ body: ([UnsafeBufferPointer<UInt8>]) -> Void) {
        guard case .lines(let block, _) = content else { return }
        block.bytes.withUnsafeBufferPointer { bytes in body(Lines(bytes).map { UnsafeBufferPointer(rebasing: bytes[$0]) }) }
    }

    /// Failures of files that could not be read at all.
    public var failure: DocumentFailure? {
        if case .failure(let failure) = content { failure } else { nil }
    }

    private var source: String? {
        if case .lines(_, let file) = content { file.path } else { nil }
    }

    private static func document(_ file: InputFile) -> Result<InputDocument, DocumentFailure> {
        if let failure = file.failure { return .failure(failure) }
        do throws(ReadingError) {
            return document(try FileReader(path: file.path).readAll(limit: textLimit), file)
        } catch {
            return .failure(DocumentFailure(id: file.id, code: "unreadable", message: error.description))
        }
    }

    private static func document(_ bytes: [UInt8], _ file: InputFile) -> Result<InputDocument, DocumentFailure> {
        do throws(DecodingFailure) {
            return .success(InputDocument(id: file.id, text: try TextDecoder.utf8(bytes), source: file.path))
        } catch {
            let place = file.path ?? file.id
            return .failure(DocumentFailure(id: file.id, code: "encoding", message: "\(place): byte \(error.position): \(error.reason)"))
        }
    }

    /// A line without an id goes by its place.
    private static func document(
        _ line: UnsafeBufferPointer<UInt8>, place: String, source: String?
    ) throws(DocumentFailure) -> InputDocument {
        do throws(DocumentFailure) {
            return try InputDocument(line: line, fallbackID: place, source: source)
        } catch {
            guard error.code == "no-id", let brace = line.firstIndex(of: UInt8(ascii: "{")) else { throw error }
            var named: [UInt8] = Array(#"{"id":"#.utf8)
            JSONWriter.append(place, to: &named)
            named.append(UInt8(ascii: ","))
            named.append(contentsOf: line[(brace + 1)...])
            do throws(DocumentFailure) {
                return try InputDocument(line: named, fallbackID: place, source: source)
            } catch {
                throw error.code == "not-json" ? DocumentFailure(id: place, code: "no-text", message: "no field \"text\"") : error
            }
        }
    }
}
