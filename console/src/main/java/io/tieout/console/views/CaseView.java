package io.tieout.console.views;

import io.tieout.core.cases.CaseEventKind;
import io.tieout.core.documents.CaseAttachment;
import io.tieout.store.read.Cases;
import io.tieout.store.read.StoredCase;
import io.tieout.store.read.StoredException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How a case stands and what happened to it.
 *
 * @param lease who works on it just now; null for nobody
 * @param assignable who may be made responsible
 * @param events oldest first
 * @param version changes whenever the case or what it is about does
 */
public record CaseView(
        String desk,
        String assignee,
        Lease lease,
        String dueAt,
        String proposedBy,
        String approvedBy,
        List<String> assignable,
        List<Event> events,
        String version) {

    /** Who works on a case, and until when at most. */
    public record Lease(String holder, String until) {

        /** Null if nobody does. */
        public static Lease of(StoredCase it, long nowMillis) {
            return it == null || it.holderAt(nowMillis) == null
                    ? null
                    : new Lease(it.leaseHolder(), instant(it.leaseUntilMillis()));
        }
    }

    /**
     * Something that happened.
     *
     * @param what for example {@code commented}
     * @param text the person's words, or the name of the file; empty for none
     * @param attachment the file that was put to the case; null for none
     * @param by null if it happened by itself
     * @param assignee who was responsible since; null for nobody
     */
    public record Event(
            String id,
            String at,
            String what,
            String by,
            String text,
            CaseAttachment attachment,
            String assignee,
            String commandId) {

        static Event of(Cases.Event it) {
            CaseAttachment attachment =
                    it.kind() == CaseEventKind.ATTACHED
                            ? CaseAttachment.parse(it.text()).orElse(null)
                            : null;
            return new Event(
                    it.id(),
                    instant(it.atMillis()),
                    it.kind().name().toLowerCase(Locale.ROOT),
                    it.by(),
                    attachment == null ? it.text() : attachment.name(),
                    attachment,
                    it.assignee(),
                    it.commandId());
        }
    }

    /**
     * @param about the exception whose case it is
     */
    public static CaseView of(
            StoredException about,
            StoredCase it,
            List<String> assignable,
            List<Cases.Event> events,
            long nowMillis) {
        return new CaseView(
                it.desk(),
                it.assignee(),
                Lease.of(it, nowMillis),
                instant(it.dueAtMillis()),
                it.proposedBy(),
                it.approvedBy(),
                List.copyOf(assignable),
                events.stream().map(Event::of).toList(),
                version(about, it));
    }

    /**
     * The version of a case.
     *
     * @param it null if nothing is known of it yet
     */
    public static String version(StoredException about, StoredCase it) {
        return about.version() + "." + (it == null ? "0" : it.bornAtMillis() + "-" + it.sequence());
    }

    static String instant(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
