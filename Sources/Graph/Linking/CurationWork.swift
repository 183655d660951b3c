import Documents

/// Applies a curation to what the linker has found: first splits, then merges, then the rest, each in the order of the file.
struct CurationWork {
    var targets: [Linker.Target]
    var byEntry: [Int32]
    var byDocument: [Linker.Appearance: Int32]
    let index: LinkIndex
    private(set) var idle: [Curation.Idle] = []
    /// Where targets have gone.
    private var merged: [Int32: Int32] = [:]

    init(targets: [Linker.Target], byEntry: [Int32], byDocument: [Linker.Appearance: Int32], index: LinkIndex) {
        self.targets = targets
        self.byEntry = byEntry
        self.byDocument = byDocument
        self.index = index
    }

    mutating func apply(_ curation: Curation) {
        for line in curation.lines { if case .split(let id, let parts) = line.action { split(id, parts, line) } }
        var ids = Ids(targets)
        for line in curation.lines { if case .merge(let all) = line.action { merge(all, line, &ids) } }
        moveMerged()
        for line in curation.lines {
            switch line.action {
            case .ignore(let id):
                change(id, line, ids) {
                    $0.isIgnored ? "is ignored already" : nil
                } by: {
                    $0.isIgnored = true
                }
            case .rename(let id, let name):
                change(id, line, ids) {
                    $0.name == name ? "has that name already" : nil
                } by: {
                    $0.name = name
                    $0.isRenamed = true
                }
            case .retype(let id, let type):
                change(id, line, ids) {
                    $0.type == type ? "has that type already" : nil
                } by: {
                    $0.type = type
                    $0.isRetyped = true
                }
            default: break
            }
        }
        idle.sort { ($0.file, $0.number) < ($1.file, $1.number) }
    }

    /// Targets by their ids.
    private struct Ids {
        var own: [String: Int] = [:]
        var other: [String: [Int]] = [:]

        init(_ targets: [Linker.Target]) {
            for (place, target) in targets.enumerated() {
                if own[target.id] == nil { own[target.id] = place }
                for id in target.otherIDs.all { other[id, default: []].append(place) }
            }
        }

        func find(_ id: String) -> [Int] { own[id].map { [$0] } ?? other[id] ?? [] }
    }

    private mutating func note(_ line: Curation.Line, _ message: String) {
        idle.append(Curation.Idle(file: line.file, number: line.number, message: message))
    }

    /// The one target with that id; a note if there is none, or several.
    private mutating func find(_ id: String, _ line: Curation.Line, _ ids: Ids) -> Int? {
        let found = ids.find(id)
        if found.count == 1 { return found[0] }
        note(
            line,
            found.isEmpty
                ? "nothing has the id \(id)" : "several have the id \(id): \(found.map { targets[$0].id }.sorted().joined(separator: ", "))"
        )
        return nil
    }

    private mutating func change(
        _ id: String, _ line: Curation.Line, _ ids: Ids, _ idle: (Linker.Target) -> String?, by body: (inout Linker.Target) -> Void
    ) {
        guard let target = find(id, line, ids) else { return }
        if let reason = idle(targets[target]) { return note(line, "\(id) \(reason)") }
        body(&targets[target])
    }

    private mutating func merge(_ all: [String], _ line: Curation.Line, _ ids: inout Ids) {
        guard let first = find(all[0], line, ids) else { return }
        for id in all.dropFirst() {
            guard let other = find(id, line, ids) else { continue }
            if other == first {
                note(line, "\(all[0]) and \(id) are one already")
                continue
            }
            let added = [targets[other].id] + targets[other].otherIDs.all
            targets[first].otherIDs.formUnion(targets[other].otherIDs)
            targets[first].otherIDs.insert(targets[other].id)
            targets[first].otherIDs.remove(targets[first].id)
            if targets[first].wikidata == nil { targets[first].wikidata = targets[other].wikidata }
            targets[first].successors = Set(targets[first].successors + targets[other].successors).subtracting([targets[first].id]).sorted()
            merged[Int32(other)] = Int32(first)
            for id in added {
                ids.own[id] = nil
                ids.other[id] = [first]
            }
        }
    }

    private mutating func moveMerged() {
        guard !merged.isEmpty else { return }
        func end(_ target: Int32) -> Int32 {
            var target = target
            while let next = merged[target] { target = next }
            return target
        }
        byEntry = byEntry.map { end($0) }
        byDocument = byDocument.mapValues { end($0) }
    }

    private mutating func split(_ id: String, _ parts: [String], _ line: Curation.Line) {
        guard let target = find(id, line, Ids(targets)) else { return }
        var bites = false
        var apart: Int32?
        for part in parts {
            let entries = byEntry.indices.filter { byEntry[$0] == Int32(target) && LinkKey.id(of: index.entries[$0].key) == part }
            if targets[target].otherIDs.all.contains(part), !entries.isEmpty {
                for entry in entries { byEntry[entry] = Int32(targets.count) }
                targets[target].otherIDs.remove(part)
                targets.append(Linker.Target(id: part, name: name(entries), type: targets[target].type))
                bites = true
            } else {
                // All documents of one line name one thing.
                let own = apart ?? Int32(targets.count)
                if splitDocument(part, target, own) {
                    if apart == nil {
                        targets.append(
                            Linker.Target(
                                id: "\(targets[target].id)~\(LinkKey.plain(parts[0]))", name: targets[target].name,
                                type: targets[target].type))
                    }
                    apart = own
                    bites = true
                } else {
                    note(line, "\(part) is neither a document that names \(id) nor another id of it")
                }
            }
        }
        if parts.isEmpty || !bites && idle.last?.number != line.number { note(line, "nothing is split off") }
    }

    private mutating func splitDocument(_ document: String, _ target: Int, _ own: Int32) -> Bool {
        var found = false
        guard let number = index.documents.number(of: document) else { return false }
        for entry in index.keys(inDocument: document) {
            let appearance = Linker.Appearance(entry: entry, document: number)
            guard (byDocument[appearance] ?? byEntry[Int(entry)]) == Int32(target) else { continue }
            byDocument[appearance] = own
            found = true
        }
        return found
    }

    private func name(_ entries: [Int]) -> String {
        var names: [String: Int] = [:]
        for entry in entries { for (name, documents) in index.entries[entry].names { names[name, default: 0] += documents } }
        return LinkedName.choose(names, type: index.entries[entries[0]].type)
    }
}
