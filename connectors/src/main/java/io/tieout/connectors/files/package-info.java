/**
 * Folders of files as a Flink source: watched for new arrivals, or listed once. May use formats,
 * core and Flink.
 */
package io.tieout.connectors.files;
