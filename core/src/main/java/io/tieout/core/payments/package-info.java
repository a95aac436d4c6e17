/**
 * What to pay on which run, and why: from approved bills to a proposal that two people have seen,
 * and to the order that banks are given. Depends on money, documents, references and ids; formats
 * turn an order into a bank's file.
 */
package io.tieout.core.payments;
