/**
 * Notices in words: plain text from templates by name and language, with amounts and dates as that
 * language writes them. May use core and a template library; sends nothing.
 */
package io.tieout.formats.letters;
