/**
 * Chasing late invoices: which item has reached which level of reminding, what holds it back, what
 * one customer is told on one day, and whom a debt is escalated to. Pure functions over what one
 * customer's account holds. May use the other packages of core; sending is for connectors, words
 * are for formats.
 */
package io.tieout.core.collections;
