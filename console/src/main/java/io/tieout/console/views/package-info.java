/** What answers look like: records that become JSON, made from what the store has. */
package io.tieout.console.views;
