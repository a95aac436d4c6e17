package io.tieout.formats.camt;

import java.time.LocalDate;

/**
 * Where an entry stands.
 *
 * @param accountId the account of the statement
 * @param statementId null unless the message is a statement
 * @param entryId unique among all entries of all bank-to-customer messages
 * @param ordinal 1-based among the entries of the statement in this file
 * @param statementDate stands in for dates that the entry lacks; null if unknown
 * @param position for people: line of the file and ordinal
 */
record EntryPlace(
        String accountId,
        String statementId,
        String entryId,
        int ordinal,
        LocalDate statementDate,
        String position) {}
