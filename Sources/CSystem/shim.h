/* Calls of Linux that the C library declares only for GNU sources, which Swift's view of it is not. */
#if defined(__linux__)
#include <malloc.h>
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);
int syncfs(int descriptor);
#endif
