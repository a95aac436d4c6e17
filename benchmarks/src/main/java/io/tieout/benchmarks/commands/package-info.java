/** The commands of ReconBench. Joined to the launcher through java.util.ServiceLoader. */
package io.tieout.benchmarks.commands;
