extension Evaluation {
    /// The figures as a table, a line for each mode and type, as `score.py` prints them.
    public var table: String {
        var lines = ["\(documents) documents, \(missing) without a prediction"]
        for mode in Mode.allCases {
            for (type, counts) in types.map({ ($0, counts(mode, $0)) }) + [("ALL", total(mode))] where counts.found + counts.gold > 0 {
                let figures = "P \(decimals(counts.precision))  R \(decimals(counts.recall))  F1 \(decimals(counts.f1))"
                let numbers = "(gold \(counts.gold), found \(counts.found), right \(counts.right))"
                lines.append("\(padded(mode.rawValue, 8)) \(padded(type, 9)) \(figures)   \(numbers)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What was missed or found wrongly, in context, grouped by type. Empty if there is none.
    public var slipList: String {
        var out = ""
        for type in types {
            let ofType = slips.filter { $0.type == type }
            guard !ofType.isEmpty else { continue }
            let numbers = Slip.Kind.allCases.map { kind in "\(ofType.count { $0.kind == kind }) \(kind.rawValue)" }
            out += "\n\(type): \(numbers.joined(separator: ", "))\n"
            for kind in Slip.Kind.allCases {
                for slip in ofType where slip.kind == kind {
                    let rule = slip.rule.map { "  [\($0)]" } ?? ""
                    out += "  \(padded(kind.rawValue, 7)) \(slip.document):\(slip.start)  \(slip.context)\(rule)\n"
                }
            }
        }
        return out
    }

    /// Three decimals.
    private func decimals(_ value: Double) -> String {
        let thousandths = String(Int((value * 1000).rounded(.toNearestOrEven)))
        let digits = String(repeating: "0", count: max(0, 4 - thousandths.count)) + thousandths
        return "\(digits.dropLast(3)).\(digits.suffix(3))"
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
