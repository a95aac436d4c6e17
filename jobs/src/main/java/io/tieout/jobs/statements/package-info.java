/** Statements of vendors and customers beside the other flows. */
package io.tieout.jobs.statements;
