/**
 * What leaves for people and other systems: e-mails and their attachments, before anything is sent.
 * Depends on the JDK only; connectors deliver.
 */
package io.tieout.core.messages;
