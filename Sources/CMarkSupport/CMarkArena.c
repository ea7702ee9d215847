#include "CMarkArena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Small enough for the heap: what is mapped for one tree is paid for page by page. */
enum { first_block = 64 * 1024, alignment = 16 };

typedef struct block {
  struct block *previous;
  size_t size, used;
  /* Keeps the bytes behind the block's head aligned. */
  size_t padding;
} block;

/* Stands before each piece, for cmark asks to enlarge pieces without telling their size. */
typedef struct {
  size_t size, padding;
} head;

static _Thread_local block *newest;
static _Thread_local unsigned depth;

static size_t aligned(size_t size) { return (size + alignment - 1) & ~(size_t)(alignment - 1); }

static char *bytes(block *of) { return (char *)(of + 1); }

static void add_block(size_t least) {
  size_t size = newest ? newest->size * 2 : first_block;
  if (size < least) size = least;
  block *added = malloc(sizeof(block) + size);
  /* As the library's own allocator does: nothing that calls it expects a null pointer. */
  if (!added) abort();
  *added = (block){.previous = newest, .size = size, .used = 0, .padding = 0};
  newest = added;
}

static void *take(size_t size) {
  if (size > SIZE_MAX / 4) abort();
  size_t whole = sizeof(head) + aligned(size);
  if (!newest || newest->size - newest->used < whole) add_block(whole);
  head *piece = (head *)(bytes(newest) + newest->used);
  newest->used += whole;
  piece->size = size;
  return piece + 1;
}

static void *arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  void *piece = take(count * size);
  memset(piece, 0, count * size);
  return piece;
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
