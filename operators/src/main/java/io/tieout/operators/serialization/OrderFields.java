package io.tieout.operators.serialization;

import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.ItemTolerances;
import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.Numbering;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.OrderStatus;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.ReceiptLine;
import io.tieout.core.documents.UnitConversion;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorStatus;
import io.tieout.core.matching.Tolerances;
import java.io.IOException;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Reads and writes orders, receipts and vendors, within the bytes of a larger record. */
final class OrderFields {

    private static final OrderStatus[] STATUSES = OrderStatus.values();
    private static final MatchingPolicy[] POLICIES = MatchingPolicy.values();
    private static final VendorStatus[] VENDOR_STATUSES = VendorStatus.values();
    private static final Numbering[] NUMBERINGS = Numbering.values();

    private OrderFields() {}

    static void write(PurchaseOrder it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        Fields.text(it.companyId(), out);
        Fields.text(it.vendorId(), out);
        Fields.text(it.number(), out);
        out.writeInt(it.version());
        Fields.text(it.currency(), out);
        Fields.date(it.orderDate(), out);
        ReceivablesFields.write(it.terms(), out);
        out.writeByte(it.status().ordinal());
        Fields.date(it.statusDate(), out);
        Fields.date(it.validFrom(), out);
        Fields.date(it.validTo(), out);
        Fields.optionalMoney(it.charges(), out);
        Fields.list(it.lines(), OrderFields::write, out);
    }

    static PurchaseOrder order(DataInputView in) throws IOException {
        return new PurchaseOrder(
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                in.readInt(),
                Fields.text(in),
                Fields.date(in),
                ReceivablesFields.terms(in),
                STATUSES[in.readByte()],
                Fields.date(in),
                Fields.date(in),
                Fields.date(in),
                Fields.optionalMoney(in),
                orderLines(in));
    }

    private static void write(OrderLine line, DataOutputView out) throws IOException {
        out.writeInt(line.line());
        Fields.text(line.itemId(), out);
        Fields.text(line.description(), out);
        Fields.decimal(line.quantity(), out);
        Fields.text(line.unit(), out);
        Fields.decimal(line.unitPrice(), out);
        Fields.decimal(line.priceUnit(), out);
        Fields.decimal(line.discountPercent(), out);
        Fields.optionalMoney(line.limitAmount(), out);
        Fields.decimal(line.taxPercent(), out);
        write(line.matching(), out);
        Fields.text(line.glAccount(), out);
        Fields.text(line.costCenter(), out);
        write(line.tolerances(), out);
        Fields.list(
                line.conversions(),
                (conversion, to) -> {
                    Fields.text(conversion.unit(), to);
                    Fields.decimal(conversion.factor(), to);
                    Fields.decimal(conversion.per(), to);
                },
                out);
    }

    private static List<OrderLine> orderLines(DataInputView in) throws IOException {
        return Fields.list(OrderFields::orderLine, in);
    }

    private static OrderLine orderLine(DataInputView in) throws IOException {
        return new OrderLine(
                in.readInt(),
                Fields.text(in),
                Fields.text(in),
                Fields.decimal(in),
                Fields.text(in),
                Fields.decimal(in),
                Fields.decimal(in),
                Fields.decimal(in),
                Fields.optionalMoney(in),
                Fields.decimal(in),
                policy(in),
                Fields.text(in),
                Fields.text(in),
                tolerances(in),
                conversions(in));
    }

    private static List<UnitConversion> conversions(DataInputView in) throws IOException {
        return Fields.list(
                from ->
                        new UnitConversion(
                                Fields.text(from), Fields.decimal(from), Fields.decimal(from)),
                in);
    }

    private static void write(MatchingPolicy policy, DataOutputView out) throws IOException {
        out.writeByte(policy == null ? -1 : policy.ordinal());
    }

    private static MatchingPolicy policy(DataInputView in) throws IOException {
        int ordinal = in.readByte();
        return ordinal < 0 ? null : POLICIES[ordinal];
    }

    private static void write(Tolerances it, DataOutputView out) throws IOException {
        out.writeBoolean(it != null);
        if (it != null) {
            ReceivablesFields.write(it.quantityOrdered(), out);
            ReceivablesFields.write(it.quantityReceived(), out);
            ReceivablesFields.write(it.price(), out);
            ReceivablesFields.write(it.lineAmount(), out);
            ReceivablesFields.write(it.charges(), out);
            ReceivablesFields.write(it.tax(), out);
            ReceivablesFields.write(it.total(), out);
        }
    }

    private static Tolerances tolerances(DataInputView in) throws IOException {
        return in.readBoolean()
                ? new Tolerances(
                        ReceivablesFields.tolerance(in),
                        ReceivablesFields.tolerance(in),
                        ReceivablesFields.tolerance(in),
                        ReceivablesFields.tolerance(in),
                        ReceivablesFields.tolerance(in),
                        ReceivablesFields.tolerance(in),
                        ReceivablesFields.tolerance(in))
                : null;
    }

    static void write(GoodsReceipt it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        Fields.text(it.companyId(), out);
        Fields.text(it.orderNumber(), out);
        Fields.date(it.receiptDate(), out);
        Fields.text(it.deliveryNote(), out);
        Fields.list(
                it.lines(),
                (line, to) -> {
                    to.writeInt(line.orderLine());
                    Fields.decimal(line.quantity(), to);
                    Fields.text(line.unit(), to);
                },
                out);
    }

    static GoodsReceipt receipt(DataInputView in) throws IOException {
        return new GoodsReceipt(
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.date(in),
                Fields.text(in),
                receiptLines(in));
    }

    private static List<ReceiptLine> receiptLines(DataInputView in) throws IOException {
        return Fields.list(
                from -> new ReceiptLine(from.readInt(), Fields.decimal(from), Fields.text(from)),
                in);
    }

    static void write(Vendor it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        Fields.text(it.companyId(), out);
        Fields.text(it.name(), out);
        Fields.texts(it.aliases(), out);
        Fields.text(it.group(), out);
        Fields.texts(it.taxIds(), out);
        Fields.texts(it.accounts(), out);
        Fields.texts(it.senders(), out);
        ReceivablesFields.write(it.terms(), out);
        out.writeByte(it.status().ordinal());
        out.writeByte(it.numbering().ordinal());
        write(it.matching(), out);
        out.writeBoolean(it.orderRequired());
        out.writeBoolean(it.reverseCharge());
        Fields.texts(it.requiredFields(), out);
        write(it.tolerances(), out);
        Fields.list(
                it.itemTolerances(),
                (item, to) -> {
                    Fields.text(item.itemId(), to);
                    write(item.tolerances(), to);
                },
                out);
    }

    static Vendor vendor(DataInputView in) throws IOException {
        return new Vendor(
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.texts(in),
                Fields.text(in),
                Fields.texts(in),
                Fields.texts(in),
                Fields.texts(in),
                ReceivablesFields.terms(in),
                VENDOR_STATUSES[in.readByte()],
                NUMBERINGS[in.readByte()],
                policy(in),
                in.readBoolean(),
                in.readBoolean(),
                Fields.texts(in),
                tolerances(in),
                itemTolerances(in));
    }

    private static List<ItemTolerances> itemTolerances(DataInputView in) throws IOException {
        return Fields.list(from -> new ItemTolerances(Fields.text(from), tolerances(from)), in);
    }
}
