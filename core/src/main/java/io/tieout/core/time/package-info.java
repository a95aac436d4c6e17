/** Business days. Depends on the JDK alone. */
package io.tieout.core.time;
