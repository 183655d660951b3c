import ArgumentParser

/// Ends the program with a message for people.
struct Stop: Error, CustomStringConvertible {
    let code: Int32
    let description: String

    init(_ code: Int32, _ message: String) {
        self.code = code
        description = message
    }

    /// Runs a command's work: a `Stop` becomes its message and exit code.
    static func handling(_ work: () throws -> Void) throws {
        do {
            try work()
        } catch let stop as Stop {
            Terminal.warn(stop.description)
            throw ExitCode(stop.code)
        } catch is Output.ReaderLeft {
            // As if the signal had ended it, which is what shells expect of a filter.
            throw ExitCode(141)
        } catch let failure as Output.Failed {
            Terminal.warn("\(failure)")
            throw ExitCode(2)
        }
    }
}
