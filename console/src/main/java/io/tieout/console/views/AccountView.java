package io.tieout.console.views;

/**
 * A bank account in one currency.
 *
 * @param lastDate its latest booking or posting date
 */
public record AccountView(String accountId, String currency, String companyId, String lastDate) {}
