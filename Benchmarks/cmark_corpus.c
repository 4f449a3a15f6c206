/* Parses the files whose paths stand on standard input, one a line, with libcmark-gfm: the yardstick for `tiaowen check`.

   cmark_corpus [WORKERS]   each of the processes takes every WORKERS-th file */
#include <cmark-gfm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <fcntl.h>
#include <unistd.h>

static size_t parse(const char *path) {
    int file = open(path, O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0) { perror(path); exit(1); }
    char *text = malloc((size_t)status.st_size + 1);
    size_t length = 0;
    for (ssize_t count; (count = read(file, text + length, (size_t)status.st_size - length)) > 0;) length += (size_t)count;
    close(file);
    cmark_node *document = cmark_parse_document(text, length, CMARK_OPT_DEFAULT);
    cmark_node_free(document);
    free(text);
    return length;
}

int main(int argc, char **argv) {
    int workers = argc > 1 ? atoi(argv[1]) : 1;
    char **paths = NULL, *line = NULL;
    size_t count = 0, room = 0;
    for (ssize_t length; (length = getline(&line, &room, stdin)) > 0;) {
        line[length - 1] = 0;
        paths = realloc(paths, (count + 1) * sizeof *paths);
        paths[count++] = strdup(line);
    }
    int worker = 0;
    for (int next = 1; next < workers; next++) {
        if (fork() == 0) { worker = next; break; }
    }
    size_t bytes = 0;
    for (size_t index = (size_t)worker; index < count; index += (size_t)workers) bytes += parse(paths[index]);
    if (worker > 0) return 0;
    while (wait(NULL) > 0) {}
    printf("%zu files, %zu bytes in the first process\n", count, bytes);
    return 0;
}
