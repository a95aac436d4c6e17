/** What screens are told as it happens. May use reads. */
package io.tieout.console.live;
