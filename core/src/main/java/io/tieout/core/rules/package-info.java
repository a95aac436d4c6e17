/** Versions of rules that people publish, and which of them is in force. */
package io.tieout.core.rules;
