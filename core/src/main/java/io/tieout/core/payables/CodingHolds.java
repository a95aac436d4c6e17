package io.tieout.core.payables;

import io.tieout.core.coding.Code;
import io.tieout.core.coding.CodeOrigin;
import io.tieout.core.coding.PastLine;
import io.tieout.core.coding.ProposedCode;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a bill without order waits for as long as its lines have no account that can be posted. */
final class CodingHolds {

    private static final String NAME = "coding";
    private static final String REPEATED = "repeated-code";

    private final ChartOfAccounts chart;

    CodingHolds(ChartOfAccounts chart) {
        this.chart = chart;
    }

    /** One for each line that has no account, or one that cannot be posted on. */
    List<Hold> of(Bill bill) {
        List<Hold> holds = new ArrayList<>();
        for (BilledLine line : bill.lines()) {
            String account = line.account();
            if (account == null) {
                holds.add(
                        line.hold(NAME, Reason.CODING_REQUIRED, "no account is certain enough.")
                                .suggesting(proposals(line)));
            } else if (!chart.mayBePosted(account)) {
                holds.add(
                        line.hold(NAME, Reason.CODING_REQUIRED, chart.complaint(account) + '.')
                                .suggesting(proposals(line)));
            }
        }
        return holds;
    }

    private static List<Suggestion> proposals(BilledLine line) {
        Code code = line.code();
        return code == null
                ? List.of()
                : code.proposals().stream().map(it -> suggestion(line, it)).toList();
    }

    private static Suggestion suggestion(BilledLine line, ProposedCode proposed) {
        List<String> ids =
                proposed.costCenter() == null
                        ? List.of(proposed.account())
                        : List.of(proposed.account(), proposed.costCenter());
        return new Suggestion(ids, NAME, proposed.confidence(), evidence(line, proposed));
    }

    /** The past lines that speak for an account, beside the line that is asked about. */
    private static List<Evidence> evidence(BilledLine line, ProposedCode proposed) {
        return proposed.evidence().stream().map(past -> evidence(line, past)).toList();
    }

    private static Evidence evidence(BilledLine line, PastLine past) {
        return new Evidence(
                past.invoiceId() + '/' + past.position(),
                line.line().description(),
                past.description(),
                past.sameVendor() || past.sharedWords() > 0);
    }

    /** How each line of a bill without order came to its account, for whoever looks at it. */
    static List<Evidence> explanation(Bill bill) {
        List<Evidence> explained = new ArrayList<>();
        for (BilledLine line : bill.lines()) {
            if (line.account() != null) {
                explained.add(
                        new Evidence(
                                "line " + line.position() + " account",
                                line.account(),
                                how(line.code()),
                                true));
                if (line.code() != null && line.code().origin() == CodeOrigin.LEARNED) {
                    explained.addAll(evidence(line, line.code().proposals().get(0)));
                }
            }
        }
        return explained;
    }

    private static String how(Code code) {
        if (code == null) {
            return "stated";
        }
        return switch (code.origin()) {
            case LEARNED -> String.format(Locale.ROOT, "learned, %.2f sure", code.confidence());
            case RULE -> "rule " + code.by();
            case PERSON -> "coded by " + code.by();
            case STATED, NONE -> code.origin().wireName();
        };
    }

    /** Two lines on one account and cost centre may be one line twice: for a person to see. */
    static List<Hold> repeated(Bill bill) {
        Map<List<String>, BilledLine> first = new HashMap<>();
        List<Hold> flags = new ArrayList<>();
        for (BilledLine line : bill.lines()) {
            if (line.isCharge() || line.account() == null) {
                continue;
            }
            String costCenter = line.costCenter() == null ? "" : line.costCenter();
            BilledLine before = first.putIfAbsent(List.of(line.account(), costCenter), line);
            if (before != null) {
                flags.add(
                        line.hold(
                                REPEATED,
                                Reason.REPEATED_GL_CODE,
                                "account "
                                        + line.account()
                                        + " is that of line "
                                        + before.line().line()
                                        + " too."));
            }
        }
        return flags;
    }
}
