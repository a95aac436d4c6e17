/** Delimited files of any bank or ledger, by a mapping in YAML. May use core and FastCSV. */
package io.tieout.formats.csv;
