/**
 * Bank-to-customer messages of ISO 20022: camt.052 account reports, camt.053 statements and
 * camt.054 debit and credit notifications, all versions. May use core and the StAX parser; nothing
 * else.
 */
package io.tieout.formats.camt;
