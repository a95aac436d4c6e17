/** Party names: the form in which they are compared, and their similarity. JDK only. */
package io.tieout.core.parties;
