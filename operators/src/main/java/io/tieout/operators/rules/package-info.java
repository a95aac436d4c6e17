/**
 * Rules that people publish while a run goes on, as every subtask knows them. May use core and the
 * serializers of events.
 */
package io.tieout.operators.rules;
