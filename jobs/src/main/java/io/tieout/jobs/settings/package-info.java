/**
 * What an installation can be told, read from YAML. May use core, the settings of store and
 * connectors, and the templates of formats.
 */
package io.tieout.jobs.settings;
