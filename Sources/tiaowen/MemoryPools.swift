import CLinux
import Glibc

/// The pools from which the C library gives memory.
enum MemoryPools {
    /// Lets there be as many as cores: otherwise there are eight for each, none of which takes what another holds free. To
    /// be called before any other thread begins.
    static func limit() {
        mallopt(M_ARENA_MAX, Int32(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    }
}
