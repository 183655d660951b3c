import GRDB

enum GRDBRows {
    static func texts(_ db: Database, _ sql: String) throws -> [String] { try Row.fetchAll(db, sql: sql).map { "\($0)" } }
}
