package io.tieout.formats.camt;

import io.tieout.core.documents.BankStatement;
import java.time.LocalDate;
import java.util.List;

/** Makes the balances and the period of a camt.053 into a {@link BankStatement}. */
final class StatementFrame {

    private StatementFrame() {}

    /**
     * @return null if opening or closing booked balance is not given
     * @throws BadField if what is given contradicts itself or cannot be read
     */
    static BankStatement of(StatementProgress progress, StatementHeader header) throws BadField {
        if (header.problem != null) {
            throw header.problem;
        }
        List<Balance> openings = progress.openings(header);
        List<Balance> previous = progress.previousClosings(header);
        if (header.closings.isEmpty() || (openings.isEmpty() && previous.isEmpty())) {
            return null;
        }
        Balance[] pair = pair(openings, header);
        pair = pair == null ? pair(previous, header) : pair;
        if (pair == null) {
            throw new BadField("Stmt/Bal", "opening and closing balance differ in currency");
        }
        return statement(progress, header, pair[0], pair[1]);
    }

    /** Opening and closing in one currency, the account's own first; null if there is none. */
    private static Balance[] pair(List<Balance> openings, StatementHeader header) {
        Balance[] any = null;
        for (Balance opening : openings) {
            for (Balance closing : header.closings) {
                if (!opening.currency().equals(closing.currency())) {
                    continue;
                }
                Balance[] pair = {opening, closing};
                if (opening.currency().equals(header.accountCurrency)) {
                    return pair;
                }
                any = any == null ? pair : any;
            }
        }
        return any;
    }

    private static BankStatement statement(
            StatementProgress progress, StatementHeader header, Balance opening, Balance closing)
            throws BadField {
        LocalDate from = first(progress.from(header), opening.date(), header.created);
        LocalDate to = first(header.to, closing.date(), header.created);
        if (from == null || to == null) {
            throw new BadField("Stmt/FrToDt", "the statement has no date");
        }
        return new BankStatement(
                progress.id(),
                header.accountId,
                opening.amount(),
                closing.amount(),
                from,
                to,
                sequence(header));
    }

    private static LocalDate first(LocalDate stated, LocalDate ofBalance, LocalDate created) {
        LocalDate date = stated == null ? ofBalance : stated;
        return date == null ? created : date;
    }

    private static long sequence(StatementHeader header) throws BadField {
        String text = header.sequence();
        try {
            return text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            String field = header.legalSequence.isEmpty() ? "ElctrncSeqNb" : "LglSeqNb";
            throw new BadField("Stmt/" + field, "not a sequence number: '" + text + "'");
        }
    }
}
