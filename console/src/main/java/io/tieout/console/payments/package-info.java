/**
 * Payment proposals: seen, changed, approved by a second person, exported. The rules are those of
 * {@code core.payments}; where proposals are kept is given from outside.
 */
package io.tieout.console.payments;
