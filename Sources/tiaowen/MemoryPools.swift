import CLinux
import Glibc

/// The pools from which the C library gives memory.
enum MemoryPools {
    /// Lets there be as many as cores: otherwise there are eight for each, none of which takes what another holds free. To
    /// be called before any other thread begins.
    static func limit() {
        mallopt(M_ARENA_MAX, Int32(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    }

    /// Has arrays of two megabytes and more given back when they are freed. Left to itself, the C library takes from the
    /// first that is freed that such arrays come and go, and keeps all of them.
    static func giveBackLongArrays() {
        mallopt(M_MMAP_THRESHOLD, 2 << 20)
    }
}
