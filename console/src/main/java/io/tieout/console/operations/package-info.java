/** How the engine keeps up, for those who run it. */
package io.tieout.console.operations;
