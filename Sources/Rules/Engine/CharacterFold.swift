import CodeUnits

enum CharacterFold {
    @inline(__always)
    static func fold(_ unit: UInt16) -> UInt16 { CharacterTable.shared.fold[Int(unit)] }
}
