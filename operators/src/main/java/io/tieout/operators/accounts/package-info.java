/** Customer account reconciliation as a keyed operator: one account per company and customer. */
package io.tieout.operators.accounts;
