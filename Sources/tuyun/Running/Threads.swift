#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A lock that threads can wait on.
final class Condition: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    func lock() { pthread_mutex_lock(mutex) }

    func unlock() { pthread_mutex_unlock(mutex) }

    func locked<Value>(_ body: () throws -> Value) rethrows -> Value {
        lock()
        defer { unlock() }
        return try body()
    }

    /// Gives the lock up until another thread wakes this one.
    func wait() { pthread_cond_wait(condition, mutex) }

    func wakeAll() { pthread_cond_broadcast(condition) }
}

/// A thread of its own, for work that may wait for files and pipes.
struct Thread {
    private final class Start {
        let body: () -> Void
        init(_ body: @escaping () -> Void) { self.body = body }
    }

    private let id: pthread_t

    init(_ body: @escaping @Sendable () -> Void) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, 8 << 20)
        #if os(Linux)
            var id = pthread_t()
        #else
            var id: pthread_t!
        #endif
        let start = Unmanaged.passRetained(Start(body)).toOpaque()
        let code = pthread_create(
            &id, &attributes,
            { argument in
                #if os(Linux)
                    Unmanaged<Start>.fromOpaque(argument!).takeRetainedValue().body()
                #else
                    Unmanaged<Start>.fromOpaque(argument).takeRetainedValue().body()
                #endif
                return nil
            }, start)
        precondition(code == 0, "no thread could be started: \(String(cString: strerror(code)))")
        self.id = id
        pthread_attr_destroy(&attributes)
    }

    func join() { pthread_join(id, nil) }

    /// Cores that this process may use.
    static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

/// What a thread of its own makes while this one goes on. It is asked for once, or never.
struct Meanwhile<Value: Sendable> {
    private final class Box: @unchecked Sendable { var value: Value? }

    private let box: Box
    private let thread: Thread

    init(_ make: @escaping @Sendable () -> Value) {
        let box = Box()
        self.box = box
        thread = Thread { box.value = make() }
    }

    /// Waits until it is there.
    func value() -> Value {
        thread.join()
        guard let value = box.value else { preconditionFailure("a thread ends when its work is done") }
        return value
    }
}
