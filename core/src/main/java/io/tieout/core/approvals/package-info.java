/**
 * Who has to approve a bill, who may, and how far that is: rules, roles, delegation, absence and
 * escalation. Pure functions of facts, decisions and a day; JDK and core only.
 */
package io.tieout.core.approvals;
