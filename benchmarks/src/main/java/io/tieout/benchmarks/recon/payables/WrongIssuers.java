package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.Iban;
import io.tieout.benchmarks.recon.LineBuffer;
import io.tieout.core.results.Reason;

/** Bills whose issuer is not, or not quite, the vendor that master data knows. */
final class WrongIssuers {
    private static final byte[] EMAIL = LineBuffer.utf8("email");
    private static final byte[] STRANGER = LineBuffer.utf8("accounts@payments-desk.example");
    private static final byte[] NOBODY = LineBuffer.utf8("Niemandsland Handels GmbH");
    private static final byte[] TIGHTER = LineBuffer.utf8("{\"netDays\":7}");
    private static final int OTHER_TAX_IDS = 500_000_000;

    private WrongIssuers() {}

    private static boolean hold(PurchaseScene scene, Bill bill, Reason reason) {
        scene.finish(bill, Outcome.held(reason));
        return true;
    }

    private static Bill right(PurchaseScene scene) {
        return Deliveries.delivered(scene, scene.order());
    }

    /** A vendor that was blocked. */
    static boolean blocked(PurchaseScene scene) {
        return hold(scene, right(scene), Reason.BLOCKED_VENDOR);
    }

    /** A vendor that master data does not have. */
    static boolean unknown(PurchaseScene scene) {
        Bill bill = right(scene);
        bill.hasVendorId = scene.draw().percent(40);
        bill.vendorId = Draw.mix(bill.id);
        bill.taxId = null;
        bill.account = null;
        bill.name = NOBODY;
        return hold(scene, bill, Reason.UNKNOWN_VENDOR);
    }

    /** An account that is not the vendor's. */
    static boolean bankDetails(PurchaseScene scene) {
        Bill bill = byId(right(scene));
        bill.account = LineBuffer.utf8(Iban.anyCountry(scene.draw()));
        return hold(scene, bill, Reason.BANK_DETAILS_CHANGED);
    }

    /** A tax id that is not the vendor's. */
    static boolean taxId(PurchaseScene scene) {
        Bill bill = byId(right(scene));
        bill.taxId =
                LineBuffer.utf8("DE" + (OTHER_TAX_IDS + scene.draw().below(OTHER_TAX_IDS / 2)));
        return hold(scene, bill, Reason.TAX_ID_MISMATCH);
    }

    private static Bill byId(Bill bill) {
        bill.hasVendorId = true;
        bill.vendorId = bill.supplier.id;
        return bill;
    }

    /** An e-mail from an address that is not the vendor's. */
    static boolean sender(PurchaseScene scene) {
        Bill bill = right(scene);
        bill.channel = EMAIL;
        bill.sender = STRANGER;
        return hold(scene, bill, Reason.UNVERIFIED_SENDER);
    }

    /** Fewer days to pay than was agreed. */
    static boolean terms(PurchaseScene scene) {
        Bill bill = right(scene);
        if (scene.draw().percent(50)) {
            bill.terms = TIGHTER;
        } else {
            bill.dueDay = bill.issueDay + bill.supplier.terms.netDays - scene.draw().between(1, 13);
        }
        return hold(scene, bill, Reason.TERMS_MISMATCH);
    }

    /** A field is missing that the vendor's bills must have. */
    static boolean requiredField(PurchaseScene scene) {
        if (!scene.supplier().requiresDueDate) {
            return false;
        }
        Bill bill = right(scene);
        bill.dueDay = 0;
        return hold(scene, bill, Reason.MISSING_REQUIRED_INFORMATION);
    }

    /** Somebody else's order. */
    static boolean otherVendorsOrder(PurchaseScene scene) {
        Supplier other = scene.otherSupplier();
        if (other == scene.supplier() || other.isBlocked) {
            return false;
        }
        Order order = scene.order();
        scene.finish(Deliveries.delivered(scene, order), Outcome.PERFECT);
        Bill bill = scene.bill(other, scene.currency(), scene.after(scene.day(), 1, 20));
        scene.writer().names(bill, order);
        for (OrderedLine line : order.lines) {
            scene.writer().line(bill, line, line.quantity());
        }
        return hold(scene, bill.total(), Reason.VENDOR_MISMATCH);
    }
}
