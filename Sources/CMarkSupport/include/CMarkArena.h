#ifndef CMARK_ARENA_H
#define CMARK_ARENA_H

#include <cmark-gfm.h>

/* Memory for one tree of cmark-gfm at a time and thread.
 *
 * A tree is hundreds of small nodes that live and die together: handing out the next bytes of a block, and forgetting
 * them all at once, takes a fraction of the time of a general allocator. The library has an arena of its own, but one
 * for the whole process, which two threads must not use at the same time. */

/* Hands out memory of the calling thread. What it gave is valid until the matching cmark_arena_end. */
cmark_mem *cmark_arena_begin(void);

/* Forgets, on the same thread, all that was handed out since the outermost cmark_arena_begin. */
void cmark_arena_end(void);

#endif
