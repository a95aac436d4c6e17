package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.LineBuffer;

/** Terms that were agreed with a supplier; days after the day of issue. */
// The bytes are shared for speed and never written to.
@SuppressWarnings("ImmutableEnumChecker")
enum PaymentTerms {
    NET_30(30, "{\"netDays\":30}"),
    NET_14(14, "{\"netDays\":14}"),
    NET_60(60, "{\"netDays\":60}"),
    TWO_10_NET_30(30, "{\"discountPercent\":\"2\",\"discountDays\":10,\"netDays\":30}");

    final int netDays;
    private final byte[] json;

    PaymentTerms(int netDays, String json) {
        this.netDays = netDays;
        this.json = LineBuffer.utf8(json);
    }

    static PaymentTerms draw(Draw draw) {
        int ticket = draw.below(100);
        if (ticket < 50) {
            return NET_30;
        }
        if (ticket < 70) {
            return NET_14;
        }
        return ticket < 80 ? NET_60 : TWO_10_NET_30;
    }

    /** As the field of a document; shared, not to be changed. */
    byte[] json() {
        return json;
    }
}
