/**
 * The layout of keyed state. Operators know rows and marks; how they lie in RocksDB stands here
 * alone and can change without them.
 */
package io.tieout.operators.state;
