/* The commit from which the program was built; "" where the build was not told. */
const char *tiaowen_commit(void);
