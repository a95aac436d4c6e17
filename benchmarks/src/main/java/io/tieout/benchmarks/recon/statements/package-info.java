/**
 * The labelled feed of statements: parties' accounts as they are kept on both sides, the statements
 * that follow from their side, and the cause of each line's difference, known because it was
 * planted. Knows of no engine.
 */
package io.tieout.benchmarks.recon.statements;
