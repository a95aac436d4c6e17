/** Vendors' bills beside their orders and what was received. */
package io.tieout.console.bills;
