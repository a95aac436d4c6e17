package io.tieout.console.decisions;

/**
 * What was taken and goes its way.
 *
 * @param commandId by which its effect can be found among the case's events
 * @param state {@code accepted}: it takes effect within a second or two
 * @param leaseUntil when the lease will end by itself; null for all but a claim
 */
public record CaseAnswer(String commandId, String state, String leaseUntil) {}
