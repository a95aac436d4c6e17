/**
 * What to pay on which run, and why: from approved bills to a proposal that two people have seen.
 * Depends on money, documents and ids; formats turn an approved proposal into a bank's file.
 */
package io.tieout.core.payments;
