/** What an installation can be told, read from YAML. May use core and the store's settings. */
package io.tieout.jobs.settings;
