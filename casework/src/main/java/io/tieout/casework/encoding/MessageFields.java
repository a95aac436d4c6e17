package io.tieout.casework.encoding;

import io.tieout.core.cases.CaseWish.Occasion;
import java.io.IOException;

/** Messages: a letter for the kind, the time, the fields. */
final class MessageFields {

    private static final Occasion[] OCCASIONS = Occasion.values();

    private MessageFields() {}

    static void write(CaseMessage message, FieldWriter out) throws IOException {
        if (message instanceof CaseMessage.About it) {
            start('A', it, out);
            CaseFields.write(it.subject(), out);
        } else if (message instanceof CaseMessage.Ordered it) {
            start('O', it, out);
            CaseFields.write(it.command(), out);
        } else if (message instanceof CaseMessage.Woken it) {
            start('W', it, out);
            out.small(it.occasion().ordinal());
            out.large(it.sequence());
        } else if (message instanceof CaseMessage.Picked it) {
            start('D', it, out);
            out.text(it.desk());
            out.text(it.person());
            out.large(it.sequence());
        } else if (message instanceof CaseMessage.Pick it) {
            start('P', it, out);
            out.large(it.sequence());
        } else {
            CaseMessage.Count it = (CaseMessage.Count) message;
            start('C', it, out);
            out.text(it.person());
            out.whole(it.change());
        }
    }

    private static void start(char kind, CaseMessage message, FieldWriter out) throws IOException {
        out.small(kind);
        out.large(message.atMillis());
    }

    static CaseMessage read(FieldReader in) throws IOException {
        int kind = in.small();
        long at = in.large();
        return switch (kind) {
            case 'A' -> new CaseMessage.About(CaseFields.subject(in), at);
            case 'O' -> new CaseMessage.Ordered(CaseFields.command(in), at);
            case 'W' -> new CaseMessage.Woken(OCCASIONS[in.small()], in.large(), at);
            case 'D' -> new CaseMessage.Picked(in.text(), in.text(), in.large(), at);
            case 'P' -> new CaseMessage.Pick(in.large(), at);
            case 'C' -> new CaseMessage.Count(in.text(), in.whole(), at);
            default -> throw new IOException("unknown kind of casework message: " + kind);
        };
    }
}
