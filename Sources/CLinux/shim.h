#include <linux/fs.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/syscall.h>
#include <fcntl.h>
#include <malloc.h>
#include <stddef.h>
#include <unistd.h>

/* glibc declares renameat2 only to programs that define _GNU_SOURCE, which Swift's importer does not. */
static inline int tiaowen_exchange(const char *one, const char *other) {
    return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
}

/* Declared by glibc for the same programs only. */
extern void *memmem(const void *text, size_t text_size, const void *words, size_t words_size);
