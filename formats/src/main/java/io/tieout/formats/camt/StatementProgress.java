package io.tieout.formats.camt;

import io.tieout.core.documents.BankStatement;
import java.time.LocalDate;
import java.util.List;

/** What is known of a statement over the pages of it that this file has brought so far. */
final class StatementProgress {

    private final String id;
    private final String entryPrefix;
    private List<Balance> openings = List.of();
    private List<Balance> previousClosings = List.of();
    private LocalDate from;
    private BankStatement frame;
    private int entries;

    /**
     * @param entryPrefix leads the ids of the entries
     */
    StatementProgress(String id, String entryPrefix) {
        this.id = id;
        this.entryPrefix = entryPrefix;
    }

    String id() {
        return id;
    }

    int nextOrdinal() {
        return ++entries;
    }

    String entryId(int ordinal) {
        return entryPrefix + ordinal;
    }

    /**
     * Whether this frame is still to be sent: false for a repetition of the one sent before.
     *
     * @throws BadField if another one was sent under the same id
     */
    boolean claim(BankStatement candidate) throws BadField {
        if (candidate.equals(frame)) {
            return false;
        }
        if (frame != null) {
            throw new BadField(
                    "Stmt/Id", "a statement with this Id and other balances came before");
        }
        frame = candidate;
        return true;
    }

    /** Keeps what the last page will need of the first one. */
    void turnPage(StatementHeader page) {
        if (openings.isEmpty() && previousClosings.isEmpty()) {
            openings = List.copyOf(page.openings);
            previousClosings = List.copyOf(page.previousClosings);
        }
        from = from == null ? page.from : from;
    }

    List<Balance> openings(StatementHeader page) {
        return openings.isEmpty() ? page.openings : openings;
    }

    List<Balance> previousClosings(StatementHeader page) {
        return previousClosings.isEmpty() ? page.previousClosings : previousClosings;
    }

    LocalDate from(StatementHeader page) {
        return from == null ? page.from : from;
    }
}
