/** The cash application rules, one class each, in the order of {@link CashRules}. */
package io.tieout.core.receivables.rules;
