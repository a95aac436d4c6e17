/**
 * Which account a line of a bill belongs to: rules first, then what was learned line by line, with
 * a confidence that was held against what turned out. Pure functions of the events in their order;
 * JDK and core only.
 */
package io.tieout.core.coding;
