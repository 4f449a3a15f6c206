import CLinux
import Glibc

/// Keeps two builds from publishing into one folder at once: the second waits for the first.
///
/// It is the folder above the site that is locked, so that no file is left behind; the system lets go of the lock when
/// the program ends, however it ends.
struct FolderLock: ~Copyable {
    private let descriptor: Int32

    /// Waits for the lock of `folder`, which must exist.
    init(_ folder: String) throws(SystemFailure) {
        descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else {
                let failure = SystemFailure.last
                close(descriptor)
                throw failure
            }
        }
    }

    deinit { close(descriptor) }
}
