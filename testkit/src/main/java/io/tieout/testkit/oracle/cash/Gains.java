package io.tieout.testkit.oracle.cash;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/** What applications in foreign currency gain or lose (section 8). */
final class Gains {

    /** A part with its values in the company's currency. */
    record Gain(Part part, long carried, long worth, long converted) {

        long onReceivable() {
            return worth - carried;
        }

        long total() {
            return worth - carried + converted;
        }
    }

    /** A part for which a rate is missing. */
    record Missing(Payment payment, Part part) {}

    private record Made(Payment payment, Application application) {

        /** The same one: two may say the same and both stand. */
        @SuppressWarnings("ReferenceEquality")
        boolean is(Application other) {
            return application == other;
        }

        boolean isTakenBack() {
            return payment.applications().stream().noneMatch(this::is);
        }
    }

    private final List<Made> waiting = new ArrayList<>();
    private final List<Made> known = new ArrayList<>();
    private final IdentityHashMap<Application, List<Gain>> valued = new IdentityHashMap<>();
    private final List<Missing> missing = new ArrayList<>();

    /** In the order of the parts' receivables; empty if the application is not valued. */
    List<Gain> of(Application application) {
        return valued.getOrDefault(application, List.of());
    }

    List<Missing> missing() {
        return missing;
    }

    /**
     * The end of a tick.
     *
     * @param payments all of the scope, in order
     */
    void settle(List<Payment> payments, Rates rates) {
        if (!rates.isKept()) {
            return;
        }
        known.removeIf(Made::isTakenBack);
        waiting.removeIf(Made::isTakenBack);
        valued.keySet().removeIf(one -> known.stream().noneMatch(made -> made.is(one)));
        for (Payment payment : payments) {
            for (Application application : payment.applications()) {
                boolean clears = application.parts().stream().anyMatch(p -> p.cleared() != 0);
                if (clears && known.stream().noneMatch(made -> made.is(application))) {
                    known.add(new Made(payment, application));
                    waiting.add(new Made(payment, application));
                }
            }
        }
        missing.clear();
        for (Made made : List.copyOf(waiting)) {
            List<Missing> lacking = lacking(made, rates);
            missing.addAll(lacking);
            if (lacking.isEmpty()) {
                waiting.remove(made);
                valued.put(made.application(), value(made, rates));
            }
        }
    }

    private static List<Missing> lacking(Made made, Rates rates) {
        LocalDate booked = made.payment().day();
        String books = rates.books();
        List<Missing> lacking = new ArrayList<>();
        for (Part part : made.application().parts()) {
            String own = part.owed().currency();
            boolean all =
                    rates.has(own, books, part.owed().issued())
                            && rates.has(own, books, booked)
                            && (!part.isAcross()
                                    || rates.has(made.payment().currency(), books, booked));
            if (!all) {
                lacking.add(new Missing(made.payment(), part));
            }
        }
        return lacking;
    }

    private List<Gain> value(Made made, Rates rates) {
        List<Part> parts =
                made.application().parts().stream()
                        .sorted(Comparator.comparing(part -> part.owed().id()))
                        .toList();
        List<Gain> gains = new ArrayList<>();
        for (int k = 0; k < parts.size(); k++) {
            gains.add(gain(made.payment(), parts, k, rates));
        }
        return gains;
    }

    private Gain gain(Payment payment, List<Part> parts, int k, Rates rates) {
        Part part = parts.get(k);
        long worth = 0;
        long cash = 0;
        long settled = 0;
        List<Part> alike =
                parts.subList(0, k + 1).stream()
                        .filter(one -> one.owed().currency().equals(part.owed().currency()))
                        .toList();
        for (int last : List.of(alike.size(), alike.size() - 1)) {
            int sign = last == alike.size() ? 1 : -1;
            List<Part> first = alike.subList(0, last);
            String own = part.owed().currency();
            worth += sign * value(sum(first, 0), own, payment.day(), rates);
            if (part.isAcross()) {
                cash += sign * value(sum(first, 1), payment.currency(), payment.day(), rates);
                settled += sign * value(sum(first, 2), own, payment.day(), rates);
            }
        }
        return new Gain(part, carried(part, rates), worth, cash - settled);
    }

    /**
     * @param what 0 what is cleared, 1 the cash, 2 what is settled
     */
    private static long sum(List<Part> parts, int what) {
        return parts.stream()
                .mapToLong(
                        part ->
                                switch (what) {
                                    case 0 -> part.cleared();
                                    case 1 -> part.cash();
                                    default -> part.settled();
                                })
                .sum();
    }

    private long carried(Part part, Rates rates) {
        long cleared = part.cleared();
        long before = 0;
        for (List<Gain> gains : valued.values()) {
            for (Gain gain : gains) {
                if (gain.part().owed() == part.owed()) {
                    cleared += gain.part().cleared();
                    before += gain.carried();
                }
            }
        }
        return value(cleared, part.owed().currency(), part.owed().issued(), rates) - before;
    }

    private static long value(long amount, String currency, LocalDate day, Rates rates) {
        return rates.value(amount, currency, rates.books(), day).orElseThrow();
    }
}
