import Graph

extension GraphFile {
    /// CSV (RFC 4180: commas, CR LF, UTF-8, a header) of what stands together, one pair and scope a row.
    ///
    /// `count` units (sentences, paragraphs or documents) name both, `count_a` and `count_b` the one and the other;
    /// `npmi` has four decimals; `documents` are a few ids, separated by blanks.
    public static let cooccurrence = GraphFile(name: "cooccurrence.csv") { graph, out in
        let names = graph.names
        let header = ["scope", "a", "b", "name_a", "name_b", "count", "count_a", "count_b", "npmi", "documents"]
        appendRow(header, to: &out)
        for pair in graph.cooccurrences {
            let row = [
                pair.scope.rawValue, pair.a, pair.b, names[pair.a] ?? "", names[pair.b] ?? "", String(pair.count),
                String(pair.countA), String(pair.countB), Decimals.text(pair.npmi, 4), pair.samples.joined(separator: " "),
            ]
            appendRow(row, to: &out)
        }
    }

    private static func appendRow(_ fields: [String], to out: inout [UInt8]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            appendField(field, to: &out)
        }
        out.append(contentsOf: [0x0D, 0x0A])
    }

    private static func appendField(_ field: String, to out: inout [UInt8]) {
        guard field.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }) else {
            out.append(contentsOf: field.utf8)
            return
        }
        out.append(UInt8(ascii: "\""))
        for byte in field.utf8 {
            if byte == UInt8(ascii: "\"") { out.append(byte) }
            out.append(byte)
        }
        out.append(UInt8(ascii: "\""))
    }
}
