/** The functions under a StateFun runtime with Kafka, each in a JVM of its own. */
package io.tieout.casework.remote;
