/**
 * What every matcher is made of: tolerances, bounded search, components, compact indexes. JDK only.
 */
package io.tieout.core.matching;
