#include <libxml/xmlversion.h>

// Debian's libxml2 is built with ICU, and its headers then include the system's ICU, whose declarations
// differ from those that Swift's Foundation brings along: the compiler refuses the two modules together.
// Nothing here needs libxml2's ICU structures, and no structure that we use has a field that depends on them.
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
