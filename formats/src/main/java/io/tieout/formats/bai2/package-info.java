/**
 * BAI2 cash management reports (Cash Management Balance Reporting Specifications, version 2). May
 * use core.
 */
package io.tieout.formats.bai2;
