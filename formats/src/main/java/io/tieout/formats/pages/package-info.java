/**
 * A bill's original, opened: pages as pictures, words with their places from the text of a PDF or,
 * of a scan, by character recognition, marks for the fields of the bill, and the XML that a PDF
 * carries. Files come from strangers, so they are opened in a process of their own with bounded
 * memory and time. No network.
 */
package io.tieout.formats.pages;
