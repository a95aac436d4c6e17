package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.LineBuffer;

/** Terms of payment as customers have them; days after the day of issue. */
// The bytes are shared for speed and never written to.
@SuppressWarnings("ImmutableEnumChecker")
enum Terms {
    NET_30(0, 0, 30),
    NET_14(0, 0, 14),
    NET_60(0, 0, 60),
    TWO_10_NET_30(2, 10, 30),
    THREE_14_NET_60(3, 14, 60);

    private final int discountPercent;
    final int discountDays;
    final int netDays;
    private final byte[] json;

    Terms(int discountPercent, int discountDays, int netDays) {
        this.discountPercent = discountPercent;
        this.discountDays = discountDays;
        this.netDays = netDays;
        String discount =
                discountPercent == 0
                        ? ""
                        : "\"discountPercent\":\""
                                + discountPercent
                                + "\",\"discountDays\":"
                                + discountDays
                                + ",";
        this.json = LineBuffer.utf8("{" + discount + "\"netDays\":" + netDays + "}");
    }

    static Terms draw(Draw draw) {
        int ticket = draw.below(100);
        if (ticket < 55) {
            return NET_30;
        }
        if (ticket < 72) {
            return NET_14;
        }
        if (ticket < 79) {
            return NET_60;
        }
        return ticket < 94 ? TWO_10_NET_30 : THREE_14_NET_60;
    }

    boolean hasDiscount() {
        return discountPercent > 0;
    }

    /** The discount on an amount, half even as the terms of a receivable say. */
    long discountOn(long minorUnits) {
        long exact = minorUnits * discountPercent;
        long whole = exact / 100;
        long rest = exact % 100;
        boolean up = rest > 50 || (rest == 50 && whole % 2 == 1);
        return up ? whole + 1 : whole;
    }

    /** As the field of a receivable; shared, not to be changed. */
    byte[] json() {
        return json;
    }
}
