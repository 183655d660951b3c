import GRDB

/// The tables of a store, and the steps from each earlier version to this one.
enum Schema {
    /// Marks the file as ours: `tuyn`.
    static let application = 0x7475_796E

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.execute(sql: "PRAGMA application_id = \(application)")
            try db.execute(sql: firstTables)
        }
        // Entities are written anew with the next change of documents.
        migrator.registerMigration("2") { db in try db.execute(sql: "ALTER TABLE entity ADD COLUMN wikidata TEXT") }
        migrator.registerMigration("3") { db in try db.execute(sql: postTimesAndQuotations) }
        migrator.registerMigration("4") { db in try db.execute(sql: successors) }
        return migrator
    }

    /// Which bodies took over from which; a successor may be no entity of the store.
    private static let successors = """
        CREATE TABLE successor (entity TEXT NOT NULL, successor TEXT NOT NULL, PRIMARY KEY (entity, successor)) WITHOUT ROWID;
        CREATE INDEX successor_successor ON successor(successor);
        """

    private static let postTimesAndQuotations = """
        ALTER TABLE relation ADD COLUMN status TEXT;
        ALTER TABLE relation ADD COLUMN date TEXT;
        CREATE TABLE quotation (
            document INTEGER NOT NULL REFERENCES document(number) ON DELETE CASCADE,
            speaker TEXT NOT NULL,
            start INTEGER NOT NULL,
            end INTEGER NOT NULL,
            text TEXT NOT NULL,
            rule TEXT NOT NULL
        );
        CREATE INDEX quotation_document ON quotation(document);
        CREATE INDEX quotation_speaker ON quotation(speaker);
        """

    /// `document.line` and `setting` are what was put in; all else follows from them.
    private static let firstTables = """
        CREATE TABLE document (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            line BLOB NOT NULL,            -- as extract wrote it
            linked BLOB NOT NULL           -- the same, linked
        );
        CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE entity (
            id TEXT PRIMARY KEY,
            type TEXT NOT NULL,
            name TEXT NOT NULL,
            aliases TEXT NOT NULL,         -- one a line
            mentions INTEGER NOT NULL,
            documents INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE other_id (other TEXT NOT NULL, entity TEXT NOT NULL, PRIMARY KEY (other, entity)) WITHOUT ROWID;
        -- What an entity can be asked by: folded names, their plainest spelling, their terms.
        CREATE TABLE name (key TEXT NOT NULL, entity TEXT NOT NULL, rank INTEGER NOT NULL, PRIMARY KEY (key, entity)) WITHOUT ROWID;
        CREATE TABLE mention (
            document INTEGER NOT NULL REFERENCES document(number) ON DELETE CASCADE,
            start INTEGER NOT NULL,
            end INTEGER NOT NULL,
            type TEXT NOT NULL,
            text TEXT NOT NULL,
            entity TEXT NOT NULL,
            value TEXT,
            sentence INTEGER NOT NULL
        );
        CREATE INDEX mention_document ON mention(document, sentence);
        CREATE INDEX mention_entity ON mention(entity);
        CREATE TABLE relation (
            document INTEGER NOT NULL REFERENCES document(number) ON DELETE CASCADE,
            subject TEXT NOT NULL,
            predicate TEXT NOT NULL,
            object TEXT NOT NULL,
            role TEXT,
            start INTEGER NOT NULL,
            end INTEGER NOT NULL,
            rule TEXT NOT NULL,
            sentence INTEGER NOT NULL      -- -1 if no mention tells it
        );
        CREATE INDEX relation_document ON relation(document);
        CREATE INDEX relation_subject ON relation(subject);
        CREATE INDEX relation_object ON relation(object);
        """
}
