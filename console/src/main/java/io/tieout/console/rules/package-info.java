/**
 * The rules in force, trying others on the past, and publishing them with four eyes. May use the
 * store and the console's HTTP and identity; knows no engine, which gives what is needed of it.
 */
package io.tieout.console.rules;
