/** Writing XML, for every format that has any. Depends on nothing but the JDK. */
package io.tieout.formats.xml;
