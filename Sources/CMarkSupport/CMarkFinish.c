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

/* The library exports it, but no header of it has it; a library without it makes texts take a walk more. */
extern cmark_syntax_extension *create_autolink_extension(void) __attribute__((weak));

cmark_syntax_extension *cmark_autolink_without_mail(void) {
  if (!create_autolink_extension) return cmark_find_syntax_extension("autolink");
  cmark_syntax_extension *made = create_autolink_extension();
  cmark_syntax_extension_set_postprocess_func(made, NULL);
  return made;
}
