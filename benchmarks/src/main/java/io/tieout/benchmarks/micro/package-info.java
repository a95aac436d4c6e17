/**
 * JMH benchmarks of the hot pure functions. Inputs are typical ones: names, references and texts as
 * banks send them.
 */
package io.tieout.benchmarks.micro;
