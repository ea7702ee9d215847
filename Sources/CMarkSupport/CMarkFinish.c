#include "CMarkFinish.h"

#include <pthread.h>

/* Held by many while the tables are as everybody wants them, by one while they are changed. */
static pthread_rwlock_t tables = PTHREAD_RWLOCK_INITIALIZER;

static cmark_node *finish(cmark_parser *parser) {
  cmark_node *root = cmark_parser_finish(parser);
  pthread_rwlock_unlock(&tables);
  return root;
}

cmark_node *cmark_finish_beside_others(cmark_parser *parser) {
  pthread_rwlock_rdlock(&tables);
  return finish(parser);
}

cmark_node *cmark_finish_alone(cmark_parser *parser) {
  pthread_rwlock_wrlock(&tables);
  return finish(parser);
}
