package io.tieout.formats.json;

import io.tieout.core.collections.Notice;
import io.tieout.core.collections.NoticeAmounts;
import io.tieout.core.collections.NoticeLine;
import io.tieout.core.messages.OutgoingMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

/**
 * Notices with their words as one JSON object a line: {@code notices}. Field order is fixed: equal
 * notices give equal bytes. Keep one per thread.
 */
public final class NoticeJson {

    private final LineWriter lines = new LineWriter();

    /** The notice as UTF-8 bytes without a line end. */
    public byte[] line(Notice notice, OutgoingMessage words) {
        return lines.line(out -> notice(out, notice, words));
    }

    /** Appends the notice and a line feed. */
    public void write(Notice notice, OutgoingMessage words, OutputStream out) throws IOException {
        lines.line(line -> notice(line, notice, words), out);
    }

    private static void notice(LineWriter out, Notice it, OutgoingMessage words)
            throws IOException {
        out.text("id", it.id());
        out.text("kind", it.isEscalation() ? "escalation" : "reminder");
        out.text("companyId", it.companyId());
        out.text("customerId", it.customerId());
        out.text("customerName", it.customerName());
        out.unlessEmpty("role", it.role());
        out.text("to", it.recipient());
        out.text("language", it.language());
        out.text("channel", it.channel().wireName());
        out.text("policy", it.policy());
        out.text("level", it.level());
        out.text("tone", it.tone().wireName());
        out.date("asOfDate", LocalDate.ofEpochDay(it.day()));
        out.text("currency", it.currency());
        amounts(out, it.amounts());
        out.startArray("items");
        for (NoticeLine line : it.lines()) {
            out.object(o -> line(o, line));
        }
        out.endArray();
        out.text("subject", words.subject());
        out.text("text", words.body());
    }

    private static void amounts(LineWriter out, NoticeAmounts it) throws IOException {
        out.amount("listed", it.listed());
        out.amount("otherDue", it.otherDue());
        out.amount("credits", it.credits());
        out.amount("fee", it.fee());
        out.amount("interest", it.interest());
        out.amount("payable", it.payable());
    }

    private static void line(LineWriter out, NoticeLine it) throws IOException {
        out.text("id", it.id());
        out.text("number", it.number());
        out.unlessEmpty("orderNumber", it.orderNumber());
        out.amount("amount", it.amount());
        out.amount("open", it.open());
        out.date("dueDate", LocalDate.ofEpochDay(it.dueDay()));
        out.number("daysPastDue", it.daysPastDue());
        out.text("level", it.level());
    }
}
