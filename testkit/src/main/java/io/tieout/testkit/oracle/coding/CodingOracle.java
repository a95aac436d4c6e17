package io.tieout.testkit.oracle.coding;

import io.tieout.core.coding.AccountClassifier;
import io.tieout.core.coding.Calibration;
import io.tieout.core.coding.CodingLine;
import io.tieout.core.coding.Scored;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.VendorInvoice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which account each line of bills without order has at the end. Every line has a net amount, every
 * decision is about a bill that was observed before, and there is no chart of accounts.
 */
public final class CodingOracle {

    private static final Comparator<Observed> IN_ORDER =
            Comparator.comparingLong(Observed::observedAtMillis)
                    .thenComparing(it -> it.event() instanceof DecisionEvent)
                    .thenComparing(it -> it.event().id());

    private record Lesson(CodingLine line, String account) {}

    private final Function<InvoiceLine, String> rules;
    private final double bar;
    private final List<Lesson> lessons = new ArrayList<>();
    private final Map<String, CodingLine> lines = new TreeMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Map<String, String> accounts = new TreeMap<>();
    private final Set<String> guessed = new HashSet<>();
    private final Set<String> makers = new HashSet<>();

    private CodingOracle(Function<InvoiceLine, String> rules, double bar) {
        this.rules = rules;
        this.bar = bar;
    }

    /**
     * @param rules the account that the rules say, or null
     * @param bar confidence from which on what was learned is taken
     * @return account by {@code bill/line}; lines that nobody coded are not there
     */
    public static Map<String, String> accounts(
            List<Observed> events, Function<InvoiceLine, String> rules, double bar) {
        CodingOracle oracle = new CodingOracle(rules, bar);
        events.stream().sorted(IN_ORDER).forEach(oracle::take);
        return oracle.accounts;
    }

    private void take(Observed observed) {
        if (observed.event() instanceof VendorInvoice bill) {
            for (int i = 0; i < bill.lines().size(); i++) {
                take(bill, i + 1, bill.lines().get(i));
            }
        } else if (observed.event() instanceof DecisionEvent decision) {
            decision.leftIds().forEach(id -> take(decision, id));
        }
    }

    private void take(VendorInvoice bill, int position, InvoiceLine stated) {
        String key = bill.id() + '/' + position;
        CodingLine line =
                new CodingLine(
                        bill.id(),
                        position,
                        bill.issuer().vendorId(),
                        stated.description(),
                        stated.itemId(),
                        stated.unit(),
                        stated.netAmount());
        lines.put(key, line);
        if (stated.glAccount() != null) {
            accounts.put(key, stated.glAccount());
            lessons.add(new Lesson(line, stated.glAccount()));
        } else if (rules.apply(stated) != null) {
            accounts.put(key, rules.apply(stated));
        } else {
            asked.add(key);
            ask(key);
        }
    }

    /** From nothing, every lesson again. */
    private void ask(String key) {
        AccountClassifier classifier = new AccountClassifier();
        Calibration calibration = new Calibration();
        for (Lesson lesson : lessons) {
            List<Scored> answer = classifier.predict(lesson.line(), any -> true);
            if (!answer.isEmpty()) {
                boolean right = answer.get(0).account().equals(lesson.account());
                calibration.note(answer.get(0).probability(), right);
            }
            classifier.learn(lesson.line(), lesson.account());
        }
        List<Scored> answer = classifier.predict(lines.get(key), any -> true);
        if (!answer.isEmpty() && calibration.confidence(answer.get(0).probability()) >= bar) {
            accounts.put(key, answer.get(0).account());
            guessed.add(key);
        }
    }

    private void take(DecisionEvent decision, String id) {
        if (decision.kind() == DecisionKind.RECODE) {
            String account = decision.rightIds().get(0);
            accounts.put(id, account);
            guessed.remove(id);
            makers.add(lines.get(id).invoiceId() + ' ' + decision.decidedBy());
            lessons.add(new Lesson(lines.get(id), account));
            askTheRest(lines.get(id).vendorId());
        } else if (!makers.contains(id + ' ' + decision.decidedBy())) {
            lines.forEach(
                    (key, line) -> {
                        if (line.invoiceId().equals(id) && guessed.remove(key)) {
                            lessons.add(new Lesson(line, accounts.get(key)));
                        }
                    });
        }
    }

    private void askTheRest(String vendorId) {
        for (String key : asked) {
            if (!accounts.containsKey(key) && lines.get(key).vendorId().equals(vendorId)) {
                ask(key);
            }
        }
    }
}
