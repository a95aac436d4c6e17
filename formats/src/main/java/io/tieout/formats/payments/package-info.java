/**
 * What banks are told: an approved payment proposal as pain.001 and as NACHA. The same order gives
 * the same bytes. No network, no files.
 */
package io.tieout.formats.payments;
