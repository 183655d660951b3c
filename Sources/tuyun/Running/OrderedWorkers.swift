#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Works on items on several threads and hands the results out in the order of the items.
///
/// No more than a few items for each thread are under way at a time, so that memory stays bounded; a result is handed out as soon
/// as those before it have been, even if no further item comes for a long while.
final class OrderedWorkers<Item: Sendable, Result: Sendable>: @unchecked Sendable {
    private let lock = Condition()
    private let makeWorker: @Sendable () -> (Item) -> Result
    private let deliver: @Sendable (Result) throws -> Void
    private let window: Int

    private var waiting: [(number: Int, item: Item)] = []
    private var finished: [Int: Result] = [:]
    private var taken = 0
    private var delivered = 0
    private var isDelivering = false
    private var isClosed = false
    private var failure: (any Error)?

    private init(
        jobs: Int, makeWorker: @escaping @Sendable () -> (Item) -> Result, deliver: @escaping @Sendable (Result) throws -> Void
    ) {
        self.makeWorker = makeWorker
        self.deliver = deliver
        window = jobs * 4
    }

    /// Takes items from `next` until it gives nil.
    ///
    /// - Parameters:
    ///   - jobs: threads; with 1 all is done on this one.
    ///   - next: called on this thread only.
    ///   - makeWorker: makes what one thread works with.
    ///   - deliver: gets the results in order, one at a time, on any thread. An error of its ends the run and is thrown.
    static func run(
        jobs: Int, next: () -> Item?, makeWorker: @escaping @Sendable () -> (Item) -> Result,
        deliver: @escaping @Sendable (Result) throws -> Void
    ) throws {
        guard jobs > 1 else {
            let work = makeWorker()
            while let item = next() { try deliver(work(item)) }
            return
        }
        let workers = OrderedWorkers(jobs: jobs, makeWorker: makeWorker, deliver: deliver)
        let threads = (0..<jobs).map { _ in Thread { workers.work() } }
        while let item = next(), workers.add(item) {}
        workers.close()
        for thread in threads { thread.join() }
        if let failure = workers.failure { throw failure }
    }

    /// Waits for room and adds an item; false once something has failed.
    private func add(_ item: Item) -> Bool {
        lock.locked {
            while taken - delivered >= window, failure == nil { lock.wait() }
            waiting.append((taken, item))
            taken += 1
            lock.wakeAll()
            return failure == nil
        }
    }

    private func close() {
        lock.locked {
            isClosed = true
            lock.wakeAll()
        }
    }

    private func work() {
        let work = makeWorker()
        while let (number, item) = take() { finish(number, work(item)) }
    }

    private func take() -> (Int, Item)? {
        lock.locked {
            while waiting.isEmpty, !isClosed, failure == nil { lock.wait() }
            guard failure == nil, !waiting.isEmpty else { return nil }
            return waiting.removeFirst()
        }
    }

    /// Stores a result; then hands out what is due, unless another thread is at it.
    private func finish(_ number: Int, _ result: Result) {
        lock.lock()
        defer { lock.unlock() }
        finished[number] = result
        guard !isDelivering else { return }
        isDelivering = true
        while failure == nil, let due = finished.removeValue(forKey: delivered) {
            lock.unlock()
            var problem: (any Error)?
            do { try deliver(due) } catch { problem = error }
            lock.lock()
            failure = problem
            delivered += 1
            lock.wakeAll()
        }
        isDelivering = false
    }
}
