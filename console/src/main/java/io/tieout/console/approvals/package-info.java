/** Deciding by a link that a notice brought: good for one person, one bill and a while. */
package io.tieout.console.approvals;
