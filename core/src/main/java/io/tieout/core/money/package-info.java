/** Exact amounts and currencies. Depends on the JDK alone. */
package io.tieout.core.money;
