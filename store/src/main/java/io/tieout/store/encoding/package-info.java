/** How text and lists of records are kept in columns, and read back exactly. May use core. */
package io.tieout.store.encoding;
