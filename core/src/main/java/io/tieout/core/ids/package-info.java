/** Identifiers as data: hashes of what they identify. JDK only. */
package io.tieout.core.ids;
