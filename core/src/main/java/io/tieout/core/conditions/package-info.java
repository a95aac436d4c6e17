/**
 * Conditions of rules that are settings: what they may ask of, and what a compiled one answers.
 * Their text is read elsewhere; here is only the JDK.
 */
package io.tieout.core.conditions;
