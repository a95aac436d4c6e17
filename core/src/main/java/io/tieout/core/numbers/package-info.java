/** Exact numbers that are no money: quantities, prices, factors. Depends on money and the JDK. */
package io.tieout.core.numbers;
