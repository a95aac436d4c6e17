/**
 * What the flows that are keyed by company have in common: a document as one company sees it, and
 * looking at all of a company's documents at once. May depend on state and serialization.
 */
package io.tieout.operators.company;
