package io.tieout.core.payables;

import io.tieout.core.documents.InvoiceSource;
import io.tieout.core.documents.Numbering;
import io.tieout.core.references.NormalForm;
import io.tieout.core.results.DuplicateVerdict.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The rules by which bills repeat each other, in their order; the first that holds counts. */
final class DuplicateRules {

    private static final Set<String> PREFIXES =
            Set.of(
                    "", "INV", "INVOICE", "RE", "RG", "RNR", "RECH", "FA", "FAC", "FACT", "FT",
                    "NO", "NR", "BILL", "SI", "VI", "R", "F");
    private static final int MIN_SIMILAR = 4;
    private static final int MAX_EXTRA = 3;
    private static final int MIN_MISTYPED = 5;
    private static final int LAST_CHARACTERS = 2;

    private DuplicateRules() {}

    static List<DuplicateRule> all(PayablesSettings settings) {
        int near = settings.nearDays();
        int amount = settings.amountDays();
        return List.of(
                new DuplicateRule("exact", Kind.EXACT, 1, false, true, DuplicateRules::exact),
                new DuplicateRule(
                        "same-document", Kind.NEAR, 0.99, false, true, DuplicateRules::document),
                new DuplicateRule(
                        "other-record", Kind.NEAR, 0.97, true, true, DuplicateRules::otherRecord),
                new DuplicateRule(
                        "confused-characters",
                        Kind.NEAR,
                        0.95,
                        true,
                        true,
                        (a, b, days) -> days <= near && confused(a.number(), b.number())),
                new DuplicateRule(
                        "prefix",
                        Kind.NEAR,
                        0.95,
                        true,
                        true,
                        (a, b, days) -> days <= near && prefix(a.number(), b.number())),
                new DuplicateRule(
                        "extra-characters",
                        Kind.NEAR,
                        0.90,
                        true,
                        true,
                        (a, b, days) -> days <= near && extra(a, b, days)),
                new DuplicateRule(
                        "amount-and-days",
                        Kind.NEAR,
                        0.85,
                        true,
                        true,
                        (a, b, days) -> days <= amount && mistyped(a.number(), b.number())),
                new DuplicateRule(
                        "same-number", Kind.NEAR, 0.85, true, false, DuplicateRules::otherAmount));
    }

    private static boolean exact(Bill a, Bill b, long days) {
        return isSameVendor(a, b)
                && !a.number().normal().isEmpty()
                && a.number().normal().equals(b.number().normal())
                && (!numbersYearly(a) || isSameYear(a, b));
    }

    static boolean isSameVendor(Bill a, Bill b) {
        return a.vendor() != null && b.vendor() != null && a.vendor().id().equals(b.vendor().id());
    }

    private static boolean numbersYearly(Bill bill) {
        return bill.vendor() != null && bill.vendor().numbering() == Numbering.YEARLY;
    }

    private static boolean isSameYear(Bill a, Bill b) {
        return a.invoice().issueDate().getYear() == b.invoice().issueDate().getYear();
    }

    private static boolean document(Bill a, Bill b, long days) {
        InvoiceSource one = a.invoice().source();
        InvoiceSource other = b.invoice().source();
        return days == 0
                && one != null
                && other != null
                && VendorDirectory.isStated(one.sha256())
                && one.sha256().equals(other.sha256())
                && !(Objects.equals(one.channel(), other.channel())
                        && Objects.equals(one.file(), other.file()));
    }

    private static boolean otherRecord(Bill a, Bill b, long days) {
        return !isSameVendor(a, b)
                && !NormalForm.isVoid(a.number().normal())
                && a.number().normal().equals(b.number().normal())
                && (!(numbersYearly(a) || numbersYearly(b)) || isSameYear(a, b));
    }

    private static boolean confused(NumberForms a, NumberForms b) {
        return !a.normal().equals(b.normal())
                && a.folded().length() >= MIN_SIMILAR
                && a.folded().equals(b.folded());
    }

    private static boolean prefix(NumberForms a, NumberForms b) {
        return a.core() != null
                && a.core().equals(b.core())
                && !a.prefix().equals(b.prefix())
                && PREFIXES.contains(a.prefix())
                && PREFIXES.contains(b.prefix());
    }

    private static boolean extra(Bill a, Bill b, long days) {
        boolean aIsShorter = a.number().normal().length() < b.number().normal().length();
        String shorter = (aIsShorter ? a : b).number().normal();
        String longer = (aIsShorter ? b : a).number().normal();
        int more = longer.length() - shorter.length();
        if (shorter.length() < MIN_SIMILAR || more < 1 || more > MAX_EXTRA) {
            return false;
        }
        return (longer.startsWith(shorter) && isHarmless(longer.substring(shorter.length()), days))
                || (longer.endsWith(shorter) && isHarmless(longer.substring(0, more), days));
    }

    /** Digits that are added may count instalments, unless both are of one day. */
    private static boolean isHarmless(String extra, long days) {
        return days == 0 || extra.chars().noneMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean mistyped(NumberForms a, NumberForms b) {
        String one = a.normal();
        String other = b.normal();
        if (one.length() != other.length() || one.length() < MIN_MISTYPED) {
            return false;
        }
        int first = -1;
        int last = -1;
        int differing = 0;
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                first = first < 0 ? i : first;
                last = i;
                differing++;
            }
        }
        return differing == 1
                ? isDigit(one.charAt(first))
                        && isDigit(other.charAt(first))
                        && first < one.length() - LAST_CHARACTERS
                : differing == 2
                        && last == first + 1
                        && one.charAt(first) == other.charAt(last)
                        && one.charAt(last) == other.charAt(first);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean otherAmount(Bill a, Bill b, long days) {
        return days == 0
                && !a.gross().equals(b.gross())
                && a.number().normal().length() >= MIN_MISTYPED
                && a.number().normal().equals(b.number().normal());
    }
}
