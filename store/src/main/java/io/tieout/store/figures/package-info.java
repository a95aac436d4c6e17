/**
 * The figures of the business by company and day: how they are told from the read model and read.
 */
package io.tieout.store.figures;
