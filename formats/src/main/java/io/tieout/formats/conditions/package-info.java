/**
 * Conditions of rules as text: CEL, parsed and type-checked by its own compiler, then evaluated by
 * closures. Depends on core; no Flink.
 */
package io.tieout.formats.conditions;
