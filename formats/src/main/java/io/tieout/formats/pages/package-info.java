/**
 * The pages of a bill's original and where its fields stand on them: pages as pictures, words with
 * their places from the text of a PDF or, of a scan, by character recognition, and marks for the
 * fields. Files come from strangers, so they are opened in a process of their own with bounded
 * memory and time. No network.
 */
package io.tieout.formats.pages;
