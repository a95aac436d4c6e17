/** Bank reconciliation as a keyed operator: one scope per bank account and currency. */
package io.tieout.operators.bank;
