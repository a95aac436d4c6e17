package io.tieout.operators.serialization;

import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementForm;
import io.tieout.core.documents.StatementLine;
import io.tieout.core.documents.StatementLineKind;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.money.Money;
import io.tieout.core.statements.ItemState;
import io.tieout.core.statements.PartyItem;
import java.io.IOException;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Reads and writes statements and the items that they are held against. */
final class StatementFields {

    private static final StatementSide[] SIDES = StatementSide.values();
    private static final StatementForm[] FORMS = StatementForm.values();
    private static final StatementLineKind[] LINE_KINDS = StatementLineKind.values();
    private static final PartyItem.Kind[] ITEM_KINDS = PartyItem.Kind.values();
    private static final ItemState[] STATES = ItemState.values();

    private StatementFields() {}

    static void write(PartyStatement it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        Fields.text(it.companyId(), out);
        side(it.side(), out);
        Fields.text(it.partyId(), out);
        Fields.text(it.partyName(), out);
        Fields.date(it.statementDate(), out);
        Fields.date(it.fromDate(), out);
        out.writeByte(it.form() == null ? -1 : it.form().ordinal());
        Fields.optionalMoney(it.openingBalance(), out);
        Fields.money(it.closingBalance(), out);
        Fields.list(it.lines(), StatementFields::write, out);
    }

    static PartyStatement statement(DataInputView in) throws IOException {
        String id = Fields.text(in);
        String companyId = Fields.recurring(in);
        StatementSide side = side(in);
        String partyId = Fields.recurring(in);
        String partyName = Fields.text(in);
        var statementDate = Fields.date(in);
        var fromDate = Fields.date(in);
        int form = in.readByte();
        Money opening = Fields.optionalMoney(in);
        Money closing = Fields.money(in);
        List<StatementLine> lines = Fields.list(from -> line(from, closing.currency()), in);
        return new PartyStatement(
                id,
                companyId,
                side,
                partyId,
                partyName,
                statementDate,
                fromDate,
                form < 0 ? null : FORMS[form],
                opening,
                closing,
                lines);
    }

    static void write(StatementLine it, DataOutputView out) throws IOException {
        Fields.date(it.documentDate(), out);
        out.writeByte(it.kind().ordinal());
        Fields.text(it.reference(), out);
        out.writeLong(it.amount().minorUnits());
        out.writeBoolean(it.balance() != null);
        if (it.balance() != null) {
            out.writeLong(it.balance().minorUnits());
        }
        Fields.text(it.text(), out);
    }

    static StatementLine line(DataInputView in, String currency) throws IOException {
        return new StatementLine(
                Fields.date(in),
                LINE_KINDS[in.readByte()],
                Fields.text(in),
                new Money(in.readLong(), currency),
                in.readBoolean() ? new Money(in.readLong(), currency) : null,
                Fields.text(in));
    }

    static void write(PartyItem it, DataOutputView out) throws IOException {
        Fields.text(it.companyId(), out);
        side(it.side(), out);
        Fields.text(it.partyId(), out);
        out.writeByte(it.kind().ordinal());
        Fields.text(it.id(), out);
        Fields.text(it.number(), out);
        Fields.money(it.amount(), out);
        out.writeLong(it.open().minorUnits());
        out.writeInt(it.day());
        out.writeByte(it.state().ordinal());
        Fields.texts(it.about(), out);
        Fields.text(it.text(), out);
        out.writeLong(it.version());
    }

    static PartyItem item(DataInputView in) throws IOException {
        String companyId = Fields.recurring(in);
        StatementSide side = side(in);
        String partyId = Fields.recurring(in);
        PartyItem.Kind kind = ITEM_KINDS[in.readByte()];
        String id = Fields.text(in);
        String number = Fields.text(in);
        Money amount = Fields.money(in);
        return new PartyItem(
                companyId,
                side,
                partyId,
                kind,
                id,
                number,
                amount,
                new Money(in.readLong(), amount.currency()),
                in.readInt(),
                STATES[in.readByte()],
                Fields.texts(in),
                Fields.text(in),
                in.readLong());
    }

    static void side(StatementSide side, DataOutputView out) throws IOException {
        out.writeByte(side.ordinal());
    }

    static StatementSide side(DataInputView in) throws IOException {
        return SIDES[in.readByte()];
    }
}
