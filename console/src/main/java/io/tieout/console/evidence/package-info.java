/** The pack that an auditor takes away. May use views and store. */
package io.tieout.console.evidence;
