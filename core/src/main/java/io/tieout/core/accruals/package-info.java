/**
 * Goods and services that came and are not billed by a day: what they are worth, and the journals
 * of a period end. Pure functions; JDK and core only.
 */
package io.tieout.core.accruals;
