/**
 * Scatter, look up, gather: for an event that must consult several keys before it can be decided.
 *
 * <pre>
 * events ── scatter ──┬── questions ── by key ────────▶ look up ── replies ──┐
 *                     │                 directory changes ──▲                │
 *                     └── inquiries ── by the event's id ──────────────▶ gather ──▶ decisions
 * </pre>
 *
 * The scatter asks one question for each key. Each lookup answers from its directory as it stood at
 * the question's settle tick, and the gather decides once, when the watermark says that the last
 * reply is in. So a decision is a function of the events and directory changes observed until the
 * tick, whatever the order in which they arrived and however often.
 *
 * <p>{@link io.tieout.operators.lookup.DirectoryFunction} makes the directory changes of events
 * that tell how something is, such as a customer with all its accounts.
 *
 * <p>The operators know no business: what to ask, what to answer and what to decide are functions
 * that come in. May use core and Flink.
 */
package io.tieout.operators.lookup;
