/** The feed of {@code tieout demo}. May use the generator and jobs. */
package io.tieout.benchmarks.demo;
