/** Documents of UBL 2 that are read: statements. May use core, the reader's types and StAX. */
package io.tieout.formats.ubl;
