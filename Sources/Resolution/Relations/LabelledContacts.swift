import Documents
import Lexicons
import Morphology
import Rules
import Tokenization

/// Sites and addresses behind their labels: `«Береке» фонду, сайты: www.bereke.kg, дареги: Бишкек шаары, Манас көчөсү`. Sites and
/// places without a label belong to nobody.
extension RelationFinder {
    func findLabelledContacts(_ deeds: [Deed], _ found: inout [Found]) {
        for label in deeds where !label.kinds.isDisjoint(with: [.siteLabel, .addressLabel]) {
            guard isMark(label.end, 0x3A) || isMark(label.end, 0x2D) else { continue }
            let isSite = label.kinds.contains(.siteLabel)
            let contacts = contacts(behind: label.end + 1, isSite ? .url : .location, context.sentence(of: label.end))
            guard let first = contacts.first else { continue }
            guard let owner = ownerInLine(first, found) ?? ownerAbove(first, found) else { continue }
            for contact in contacts where contact != owner {
                found.append(
                    Found(
                        subject: owner, predicate: isSite ? "site" : "address", object: contact, role: nil,
                        start: min(mentions[owner].start, label.start), end: max(mentions[owner].end, mentions[contact].end),
                        rule: "contact.labelled"))
            }
        }
    }

    /// The list that begins at a token: `Бишкек шаары, Манас көчөсү`.
    private func contacts(behind gap: Int, _ type: MentionType, _ sentence: Int) -> [Int] {
        var list: [Int] = []
        var next = gap
        for i in mentions.indices where mentions[i].type == type && mentions[i].start >= gap && isOutermost(i) {
            guard mentions[i].start - next <= 1, paragraph(i) == Int(context.annotated.text.sentences[sentence].paragraph) else { break }
            list.append(i)
            next = mentions[i].end
        }
        return list
    }
}
