/** The bank matching rules, one class each, in the order of {@link BankRules}. */
package io.tieout.core.bank.rules;
