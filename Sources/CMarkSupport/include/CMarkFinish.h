#ifndef CMARK_FINISH_H
#define CMARK_FINISH_H

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

/* Finishing trees of cmark-gfm on several threads.
 *
 * Which bytes inline extensions are asked at stands in tables of the whole process. `cmark_parser_finish` enters those of
 * the parser's extensions, reads the text, and strikes them out again: two texts that are read at the same time come out
 * silently wrong. */

/* Finishes a text none of whose extensions has bytes to enter; as many at a time as there are threads. */
cmark_node *cmark_finish_beside_others(cmark_parser *parser);

/* Finishes a text while no other is being finished. */
cmark_node *cmark_finish_alone(cmark_parser *parser);

/* The library's extension for addresses that stand in a text as they are, for texts without an address of mail.
 *
 * `https://` and `www.` are found while a text is read. For addresses of mail the library walks over the finished tree
 * once more and copies every piece of its text. */
cmark_syntax_extension *cmark_autolink_without_mail(void);

#endif
