/** Much at a time, in and out, in memory that does not grow with it. May use views and store. */
package io.tieout.console.exchange;
