/** Chasing late invoices as an operator: state and timers around {@code core.collections}. */
package io.tieout.operators.collections;
