#include "program_version.h"

/* In C, because Swift's compiler takes no texts from outside. Package.swift defines the commit. */
const char *tiaowen_commit(void) { return TIAOWEN_COMMIT; }
