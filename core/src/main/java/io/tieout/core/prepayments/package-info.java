/**
 * Costs that are paid for before they arise: what of a bill belongs to which month, and the
 * journals that carry it there. Depends on money, documents and ledger.
 */
package io.tieout.core.prepayments;
