/** Hosts for the functions that need no Flink: a driver in process, and HTTP. */
package io.tieout.casework.host;
