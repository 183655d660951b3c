#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How strongly two things are associated.
public enum Association {
    /// Normalised pointwise mutual information:
    ///
    ///     npmi(x, y) = ln( p(x, y) / (p(x) p(y)) ) / −ln p(x, y)
    ///
    /// 1: they never appear apart; 0: together as often as by chance; −1: never together. Where p(x, y) = 1, which makes the
    /// formula 0/0, it is 1. From: Gerlof Bouma, *Normalized (Pointwise) Mutual Information in Collocation Extraction*,
    /// Proceedings of GSCL 2009, p. 31–40.
    ///
    /// - Parameters:
    ///   - both: units that have both; `x`, `y`: units that have the one, the other; `total`: all units. Counts.
    public static func npmi(both: Int, x: Int, y: Int, total: Int) -> Double {
        guard both > 0 else { return -1 }
        guard both < total else { return 1 }
        let n = Double(total)
        let joint = Double(both) / n
        let chance = (Double(x) / n) * (Double(y) / n)
        return min(1, max(-1, log(joint / chance) / -log(joint)))
    }
}
