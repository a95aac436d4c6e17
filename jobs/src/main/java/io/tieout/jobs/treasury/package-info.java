/** The figures of the business, told while the engine runs. */
package io.tieout.jobs.treasury;
