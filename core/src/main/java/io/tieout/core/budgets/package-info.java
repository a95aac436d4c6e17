/**
 * What a company meant to spend, what it spent and what it ordered: by GL account and cost centre,
 * for each month and each year. Depends on money and documents.
 */
package io.tieout.core.budgets;
