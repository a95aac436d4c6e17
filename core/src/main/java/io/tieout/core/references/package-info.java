/** Payment references: normal form, the keys two sides are compared by, check digits. JDK only. */
package io.tieout.core.references;
