/** Scores an engine's results against the truth of a generated feed. Knows files, not engines. */
package io.tieout.benchmarks.scoring;
