package io.tieout.formats.json;

import io.tieout.core.documents.PayingAccount;
import io.tieout.core.payments.FiledProposal;
import io.tieout.core.payments.LeftOut;
import io.tieout.core.payments.Payable;
import io.tieout.core.payments.PaymentProposal;
import io.tieout.core.payments.ProposedLine;
import io.tieout.core.payments.ProposedPayment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A payment proposal as a JSON file: what is paid and why, what is not, who made and approved it.
 * The same proposal gives the same bytes. A file that was changed by hand is refused when it is
 * read: its {@code digest} no longer fits.
 */
public final class ProposalJson {

    private ProposalJson() {}

    /** The file in UTF-8, over several lines. */
    public static byte[] of(FiledProposal filed) {
        byte[] json = new LineWriter(true).line(out -> write(out, filed));
        return (new String(json, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @throws IllegalArgumentException if it is no proposal, or is not as it was written, with the
     *     reason
     */
    public static FiledProposal read(byte[] file) {
        return new ProposalReader().read(file);
    }

    private static void write(LineWriter out, FiledProposal filed) throws IOException {
        PaymentProposal it = filed.proposal();
        out.text("id", it.id());
        out.text("companyId", it.companyId());
        out.date("runDate", it.runDate());
        out.text("state", CanonicalJson.lower(it.state()));
        out.strings("makers", it.makers().stream().sorted().toList());
        out.unlessEmpty("approvedBy", it.approvedBy());
        out.unlessEmpty("exportedAs", filed.exportedAs());
        out.decimal("hurdlePercent", filed.hurdlePercent());
        out.text("digest", filed.digest());
        out.startArray("payments");
        for (ProposedPayment payment : it.payments()) {
            out.object(o -> payment(o, payment));
        }
        out.endArray();
        out.startArray("leftOut");
        for (LeftOut one : it.leftOut()) {
            out.object(o -> leftOut(o, one));
        }
        out.endArray();
        out.startArray("accounts");
        for (PayingAccount account : filed.accounts()) {
            out.object(o -> PaymentsJson.account(o, account));
        }
        out.endArray();
    }

    private static void payment(LineWriter out, ProposedPayment it) throws IOException {
        out.text("endToEndId", it.endToEndId());
        out.text("fromAccount", it.fromAccount());
        out.text("vendorName", it.vendorName());
        out.text("creditorAccount", it.creditorAccount());
        out.amount("amount", it.amount());
        out.text("currency", it.amount().currency());
        out.startArray("lines");
        for (ProposedLine line : it.lines()) {
            out.object(o -> line(o, line));
        }
        out.endArray();
    }

    private static void line(LineWriter out, ProposedLine it) throws IOException {
        out.text("reason", CanonicalJson.lower(it.reason()));
        out.amount("amount", it.amount());
        if (!it.discount().isZero()) {
            out.amount("discount", it.discount());
        }
        out.decimal("annualReturnPercent", it.annualReturnPercent());
        payable(out, it.payable());
    }

    private static void leftOut(LineWriter out, LeftOut it) throws IOException {
        out.text("reason", CanonicalJson.lower(it.reason()));
        payable(out, it.payable());
    }

    private static void payable(LineWriter out, Payable it) throws IOException {
        out.object("payable", o -> PaymentsJson.bill(o, it.bill()));
    }
}
