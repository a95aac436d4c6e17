/** What the business measures itself by: one value by company and day, and how it is read. */
package io.tieout.core.figures;
