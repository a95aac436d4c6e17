/**
 * Delivery of messages to people and other systems: e-mail by SMTP, files in an outbox folder,
 * signed webhooks. A message is delivered at least once, and what was delivered is recorded, so
 * that a restart does not send it again. May use core; knows nothing of what messages are about.
 */
package io.tieout.connectors.messages;
