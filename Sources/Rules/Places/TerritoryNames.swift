import Documents
import Lexicons

/// `Чкалов райондук соту`: inside a Kyrgyz body, a single name before `райондук` is the district's, whomever that is named for.
enum TerritoryNames {
    static func settle(_ mentions: inout [Candidate], _ view: TextView) {
        // End of the bodies that began so far.
        var reach = 0
        for i in mentions.indices {
            let name = mentions[i]
            if name.type == .organisation {
                reach = max(reach, name.end)
            } else if name.type == .person, name.end == name.start + 1, name.end < reach, view.classes[name.end].contains(.territorial),
                view.features[name.start].contains(.nominative), view.isKyrgyz(name.start)
            {
                mentions[i].type = .location
                mentions[i].entry = -1
            }
        }
    }
}
