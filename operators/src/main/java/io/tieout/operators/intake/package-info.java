/** What comes out of the sources: documents and dead letters, told apart and counted. */
package io.tieout.operators.intake;
