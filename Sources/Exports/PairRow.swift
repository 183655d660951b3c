import Graph

/// The co-occurrence of a pair in all scopes at once.
struct PairRow {
    let a: String
    let b: String
    var sentences = 0
    var paragraphs = 0
    var documents = 0
    /// Of the narrowest scope in which they stand together.
    var npmi = 0.0
    var npmiBySentence: Double?
    var npmiByParagraph: Double?
    var npmiByDocument: Double?
    /// Documents, of the narrowest scope.
    var samples: [String] = []

    private init(a: String, b: String) {
        self.a = a
        self.b = b
    }

    /// One row for each pair: most sentences first, then paragraphs, documents, the narrowest scope's NPMI, and ids.
    static func rows(of pairs: [Cooccurrence]) -> [PairRow] {
        var rows: [[String]: PairRow] = [:]
        for pair in pairs {
            var row = rows[[pair.a, pair.b]] ?? PairRow(a: pair.a, b: pair.b)
            let isNarrowest: Bool
            switch pair.scope {
            case .sentence:
                isNarrowest = true
                row.sentences = pair.count
                row.npmiBySentence = pair.npmi
            case .paragraph:
                isNarrowest = row.sentences == 0
                row.paragraphs = pair.count
                row.npmiByParagraph = pair.npmi
            case .document:
                isNarrowest = row.sentences == 0 && row.paragraphs == 0
                row.documents = pair.count
                row.npmiByDocument = pair.npmi
            }
            if isNarrowest {
                row.npmi = pair.npmi
                row.samples = pair.samples
            }
            rows[[pair.a, pair.b]] = row
        }
        return rows.values.sorted { x, y in
            if x.sentences != y.sentences { return x.sentences > y.sentences }
            if x.paragraphs != y.paragraphs { return x.paragraphs > y.paragraphs }
            if x.documents != y.documents { return x.documents > y.documents }
            if x.npmi != y.npmi { return x.npmi > y.npmi }
            return (x.a, x.b) < (y.a, y.b)
        }
    }
}
