/** Payables as a keyed operator: one scope per company, in bounded runs. */
package io.tieout.operators.payables;
