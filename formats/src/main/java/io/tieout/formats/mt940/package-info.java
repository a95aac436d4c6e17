/**
 * SWIFT MT940 and MT942 (MT950 reads as an MT940 without details): bytes to physical lines, lines
 * to fields, fields to statements; what a {@code :86:} says is read by one of several dialects,
 * chosen from its content. May use core and {@code io.tieout.formats} alone.
 */
package io.tieout.formats.mt940;
