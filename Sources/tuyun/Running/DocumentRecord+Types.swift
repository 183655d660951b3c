import Documents

extension DocumentRecord {
    /// The record with mentions of these types alone, and the entities and relations that still stand.
    func limited(to types: Set<MentionType>) -> DocumentRecord {
        var record = self
        record.mentions.removeAll { !types.contains($0.type) }
        let named = Set(record.mentions.map(\.entity))
        record.entities.removeAll { !named.contains($0.id) }
        record.relations.removeAll { !named.contains($0.subject) || !named.contains($0.object) }
        record.quotations.removeAll { !named.contains($0.speaker) }
        return record
    }
}
