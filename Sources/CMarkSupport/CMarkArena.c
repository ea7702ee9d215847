#include "CMarkArena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Small enough for the heap: what is mapped for one tree is paid for page by page. */
enum { first_block = 64 * 1024, alignment = 16, zeroed_together = 1024 };

typedef struct block {
  struct block *previous;
  size_t size, used;
  /* What lies between the bytes that are used and this is zero. */
  size_t zeroed;
} block;

/* Stands before each piece, for cmark asks to enlarge pieces without telling their size. */
typedef struct {
  size_t size, padding;
} head;

static _Thread_local block *newest;
static _Thread_local unsigned depth;

static size_t aligned(size_t size) { return (size + alignment - 1) & ~(size_t)(alignment - 1); }

static char *bytes(block *of) { return (char *)(of + 1); }

/* Called seldom, so that it is kept out of what is called often. */
__attribute__((noinline)) static block *add_block(size_t least) {
  size_t size = newest ? newest->size * 2 : first_block;
  if (size < least) size = least;
  block *added = malloc(sizeof(block) + size);
  /* As the library's own allocator does: nothing that calls it expects a null pointer. */
  if (!added) abort();
  *added = (block){.previous = newest, .size = size, .used = 0, .zeroed = 0};
  newest = added;
  return added;
}

/* Zeroes what has been handed out from a piece on, and some of what will be: many small pieces at a time.
 *
 * All memory is zeroed, also what is only reserved: the library looks at a few bytes behind some texts, and the same text
 * must always give the same tree. */
__attribute__((noinline)) static void zero_from(char *piece) {
  block *in = newest;
  size_t start = (size_t)(piece - bytes(in));
  if (start < in->zeroed) start = in->zeroed;
  size_t end = in->used + zeroed_together;
  if (end > in->size) end = in->size;
  memset(bytes(in) + start, 0, end - start);
  in->zeroed = end;
}

static void *take(size_t size) {
  if (size > SIZE_MAX / 4) abort();
  size_t whole = sizeof(head) + aligned(size);
  block *from = newest;
  if (!from || from->size - from->used < whole) from = add_block(whole);
  head *piece = (head *)(bytes(from) + from->used);
  from->used += whole;
  if (from->used > from->zeroed) zero_from((char *)piece);
  piece->size = size;
  return piece + 1;
}

static void *arena_calloc(size_t count, size_t size) {
  size_t whole;
  if (__builtin_mul_overflow(count, size, &whole)) abort();
  return take(whole);
}

static void *arena_realloc(void *old, size_t size) {
  if (!old) return take(size);
  head *piece = (head *)old - 1;
  if (size <= aligned(piece->size)) {
    piece->size = size;
    return old;
  }
  /* The last piece grows where it is: that is what a buffer does while it is written. */
  size_t end = (size_t)((char *)old - bytes(newest)) + aligned(piece->size);
  if ((char *)old >= bytes(newest) && (char *)old <= bytes(newest) + newest->size && end == newest->used &&
      size <= newest->size && aligned(size) - aligned(piece->size) <= newest->size - newest->used) {
    newest->used += aligned(size) - aligned(piece->size);
    if (newest->used > newest->zeroed) zero_from(bytes(newest) + end);
    piece->size = size;
    return old;
  }
  void *larger = take(size);
  memcpy(larger, old, piece->size);
  return larger;
}

static void arena_free(void *piece) { (void)piece; }

cmark_mem *cmark_arena_begin(void) {
  static cmark_mem arena = {arena_calloc, arena_realloc, arena_free};
  depth++;
  return &arena;
}

void cmark_arena_end(void) {
  if (--depth) return;
  while (newest) {
    block *previous = newest->previous;
    free(newest);
    newest = previous;
  }
}
