package io.tieout.core.collections;

import io.tieout.core.collections.CurrencyAccount.DueItem;
import io.tieout.core.collections.CurrencyAccount.Listed;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the notices about one customer on one day. */
final class NoticeDraft {

    private static final Comparator<NoticeLine> ORDER =
            Comparator.comparingInt(NoticeLine::offsetDays)
                    .reversed()
                    .thenComparingInt(NoticeLine::dueDay)
                    .thenComparing(NoticeLine::number)
                    .thenComparing(NoticeLine::id);

    private final String companyId;
    private final String customerId;
    private final Debtor debtor;
    private final String policyName;
    private final DunningPolicy policy;
    private final String language;
    private final int day;

    NoticeDraft(
            String companyId,
            String customerId,
            Debtor debtor,
            CollectionsSettings settings,
            int day) {
        this.companyId = companyId;
        this.customerId = customerId;
        this.debtor = debtor;
        this.policyName = settings.policyNameOf(debtor);
        this.policy = settings.policies().get(policyName);
        this.language = debtor.language().isEmpty() ? settings.language() : debtor.language();
        this.day = day;
    }

    /** What the customer is told; at least one item is listed. */
    Notice reminder(CurrencyAccount account, List<Listed> listed) {
        int highest = listed.stream().mapToInt(Listed::level).max().orElseThrow();
        DunningLevel level = policy.levels().get(highest);
        List<NoticeLine> lines = lines(listed);
        return new Notice(
                id("", lines),
                companyId,
                customerId,
                debtor.name(),
                debtor.email(),
                language,
                debtor.postalAddress(),
                policyName,
                level.name(),
                level.tone(),
                level.template(),
                level.channel(),
                "",
                day,
                lines,
                amounts(account, listed, level));
    }

    /** What somebody of the company is told about everything that is overdue. */
    Notice escalation(CurrencyAccount account, Escalation to, String companyLanguage) {
        List<DueItem> overdue = account.overdue();
        List<Listed> listed =
                overdue.stream().map(it -> new Listed(it, Math.max(it.reached(), 0))).toList();
        List<NoticeLine> lines = lines(listed);
        Money none = Money.zero(account.credits().currency());
        return new Notice(
                id(to.role(), lines),
                companyId,
                customerId,
                debtor.name(),
                to.address(),
                companyLanguage,
                debtor.postalAddress(),
                policyName,
                lines.get(0).level(),
                Tone.FINAL,
                Notice.ESCALATION_TEMPLATE,
                Channel.EMAIL,
                to.role(),
                day,
                lines,
                new NoticeAmounts(account.sum(overdue), none, account.credits(), none, none));
    }

    private NoticeAmounts amounts(
            CurrencyAccount account, List<Listed> listed, DunningLevel highest) {
        List<DueItem> items = listed.stream().map(Listed::due).toList();
        Money sum = account.sum(items);
        Money interest = Money.zero(sum.currency());
        for (Listed one : listed) {
            AccountItem item = one.due().chased().item();
            DunningLevel level = policy.levels().get(one.level());
            interest = interest.plus(Charges.interest(level, item.open(), day - item.dueDay()));
        }
        return new NoticeAmounts(
                sum,
                otherDue(account, items),
                account.credits(),
                Charges.fee(highest, sum.currency()),
                interest);
    }

    private Money otherDue(CurrencyAccount account, List<DueItem> listed) {
        Set<String> ids = listed.stream().map(DueItem::id).collect(Collectors.toSet());
        return account.sum(
                account.due().stream()
                        .filter(it -> it.chased().item().dueDay() <= day && !ids.contains(it.id()))
                        .toList());
    }

    private List<NoticeLine> lines(List<Listed> listed) {
        List<NoticeLine> lines = new ArrayList<>();
        for (Listed one : listed) {
            lines.add(line(one.due().chased().item(), policy.levels().get(one.level())));
        }
        lines.sort(ORDER);
        return lines;
    }

    private NoticeLine line(AccountItem item, DunningLevel level) {
        return new NoticeLine(
                item.id(),
                item.number(),
                item.orderNumber(),
                item.amount(),
                item.open(),
                item.dueDay(),
                day - item.dueDay(),
                level.name(),
                level.offsetDays());
    }

    /** The day is not in it: a run that is repeated a day later says the same thing again. */
    private String id(String role, List<NoticeLine> lines) {
        List<String> parts = new ArrayList<>(List.of(companyId, customerId, role));
        parts.add(lines.get(0).open().currency());
        for (NoticeLine line : lines) {
            parts.add(line.id());
            parts.add(Integer.toString(line.offsetDays()));
        }
        return DeterministicId.of("n", parts);
    }
}
