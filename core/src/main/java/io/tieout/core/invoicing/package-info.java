/**
 * Invoicing out: from orders and contracts to numbered invoices as of a day. Pure functions of the
 * documents and the day; depends on the JDK, documents, money, references and results only.
 */
package io.tieout.core.invoicing;
