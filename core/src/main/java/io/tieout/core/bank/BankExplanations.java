package io.tieout.core.bank;

import io.tieout.core.money.Money;
import java.util.stream.Collectors;

/** One sentence for a person about each open item. */
final class BankExplanations {

    private BankExplanations() {}

    static String of(OpenItem open, Money amount) {
        String what =
                (open.item().side() == Side.BANK ? "Bank line " : "Ledger entry ")
                        + open.item().id()
                        + " of "
                        + amount;
        return switch (open.reason()) {
            case AMBIGUOUS ->
                    what
                            + " has several equally good partners: "
                            + open.ways().stream()
                                    .map(way -> ids(way))
                                    .collect(Collectors.joining("; "))
                            + ".";
            case AMOUNT_DIFFERS ->
                    what
                            + " fits "
                            + first(open)
                            + " by reference or party, but the amount differs.";
            case DATE_DIFFERS ->
                    what + " fits " + first(open) + ", but the dates lie too far apart.";
            case RETURNED_PAYMENT ->
                    open.ways().isEmpty()
                            ? what + " is a returned payment; the original was not found."
                            : what + " returns the payment " + first(open) + ".";
            case SEARCH_EXHAUSTED ->
                    what + " may be one of very many combinations; the search was given up.";
            case UNMATCHED_LEDGER -> what + " is not on the bank's statement." + hint(open);
            default -> what + " is not in the ledger." + hint(open);
        };
    }

    private static String hint(OpenItem open) {
        return open.ways().isEmpty() ? "" : " Nearest: " + first(open) + ".";
    }

    private static String first(OpenItem open) {
        return open.ways().isEmpty() ? "another item" : ids(open.ways().get(0));
    }

    private static String ids(OpenItem.Way way) {
        return way.others().stream().map(BankItem::id).collect(Collectors.joining(" + "));
    }
}
