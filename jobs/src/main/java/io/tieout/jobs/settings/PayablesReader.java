package io.tieout.jobs.settings;

import static java.util.Objects.requireNonNullElse;

import io.tieout.core.approvals.Absence;
import io.tieout.core.approvals.ApprovalRule;
import io.tieout.core.approvals.ApprovalSettings;
import io.tieout.core.approvals.Delegation;
import io.tieout.core.coding.CodingRule;
import io.tieout.core.coding.CodingSettings;
import io.tieout.core.conditions.FactKind;
import io.tieout.core.payables.AccrualTimes;
import io.tieout.core.payables.BillFacts;
import io.tieout.core.payables.PayablesPolicies;
import io.tieout.formats.conditions.CelCondition;
import io.tieout.formats.conditions.InvalidConditionException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Makes {@link PayablesPolicies} of what the file says; refusals name the key. */
final class PayablesReader {

    private static final String CODING = "payables.coding";
    private static final String APPROVALS = "payables.approvals";

    private PayablesReader() {}

    /**
     * @throws IllegalArgumentException if something in it is wrong; the message begins with the key
     */
    static PayablesPolicies read(PayablesFile given) {
        if (given == null) {
            return PayablesPolicies.NONE;
        }
        List<String> ends =
                given.accruals() == null
                        ? List.of()
                        : requireNonNullElse(given.accruals().periodEnds(), List.of());
        return new PayablesPolicies(
                coding(given.coding()),
                approvals(given.approvals()),
                days("payables.accruals.periodEnds", ends),
                accrualTimes(given.accruals()));
    }

    private static AccrualTimes accrualTimes(PayablesFile.Accruals given) {
        if (given == null) {
            return AccrualTimes.AS_LISTED;
        }
        try {
            return new AccrualTimes(
                    requireNonNullElse(given.monthly(), false),
                    requireNonNullElse(given.afterDays(), 0));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("payables.accruals." + e.getMessage(), e);
        }
    }

    private static CodingSettings coding(PayablesFile.Coding given) {
        if (given == null) {
            return CodingSettings.OFF;
        }
        CodingSettings defaults = CodingSettings.DEFAULTS;
        List<CodingRule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (PayablesFile.CodingRule rule :
                requireNonNullElse(given.rules(), List.<PayablesFile.CodingRule>of())) {
            String key = key(CODING, rule.name(), names);
            rules.add(
                    new CodingRule(
                            rule.name(),
                            condition(key, rule.when(), BillFacts.OF_LINE),
                            required(key + ".account", rule.account()),
                            rule.costCenter()));
        }
        double bar =
                given.autoConfidence() == null
                        ? defaults.autoConfidence()
                        : given.autoConfidence().doubleValue();
        return named(
                CODING,
                () ->
                        new CodingSettings(
                                requireNonNullElse(given.enabled(), true),
                                requireNonNullElse(given.version(), defaults.version()),
                                rules,
                                bar,
                                defaults.maxProposals(),
                                defaults.maxEvidence()));
    }

    private static ApprovalSettings approvals(PayablesFile.Approvals given) {
        ApprovalSettings defaults = ApprovalSettings.OFF;
        if (given == null) {
            return defaults;
        }
        Map<String, Set<String>> roles = new HashMap<>();
        requireNonNullElse(given.roles(), Map.<String, List<String>>of())
                .forEach(
                        (role, people) ->
                                roles.put(role, Set.copyOf(requireNonNullElse(people, List.of()))));
        boolean ownRules = given.rules() != null;
        return named(
                APPROVALS,
                () ->
                        new ApprovalSettings(
                                requireNonNullElse(given.enabled(), true),
                                requireNonNullElse(given.version(), defaults.version()),
                                ownRules ? rules(given.rules()) : DefaultApprovals.rules(),
                                roles,
                                delegations(given.delegations()),
                                absences(given.absences()),
                                requireNonNullElse(given.escalation(), Map.of()),
                                requireNonNullElse(
                                        given.escalateAfterDays(), defaults.escalateAfterDays()),
                                Set.copyOf(
                                        days(
                                                APPROVALS + ".holidays",
                                                requireNonNullElse(given.holidays(), List.of()))),
                                requireNonNullElse(
                                        given.budgetRole(),
                                        ownRules ? "" : DefaultApprovals.BUDGET_ROLE),
                                requireNonNullElse(given.urgentDays(), defaults.urgentDays())));
    }

    private static List<ApprovalRule> rules(List<PayablesFile.ApprovalRule> given) {
        List<ApprovalRule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (PayablesFile.ApprovalRule rule : given) {
            String key = key(APPROVALS, rule.name(), names);
            rules.add(
                    new ApprovalRule(
                            rule.name(),
                            condition(key, rule.when(), BillFacts.OF_BILL),
                            requireNonNullElse(rule.steps(), List.of())));
        }
        return rules;
    }

    private static List<Delegation> delegations(List<PayablesFile.Deputy> given) {
        String key = APPROVALS + ".delegations";
        return requireNonNullElse(given, List.<PayablesFile.Deputy>of()).stream()
                .map(
                        it ->
                                new Delegation(
                                        required(key + ".person", it.person()),
                                        required(key + ".deputy", it.deputy()),
                                        day(key + ".from", it.from()),
                                        day(key + ".to", it.to())))
                .toList();
    }

    private static List<Absence> absences(List<PayablesFile.Away> given) {
        String key = APPROVALS + ".absences";
        return requireNonNullElse(given, List.<PayablesFile.Away>of()).stream()
                .map(
                        it ->
                                new Absence(
                                        required(key + ".person", it.person()),
                                        day(key + ".from", it.from()),
                                        day(key + ".to", it.to())))
                .toList();
    }

    private static String key(String list, String name, Set<String> names) {
        String key = list + ".rules." + required(list + ".rules.name", name);
        if (!names.add(name)) {
            throw new IllegalArgumentException(key + " stands twice");
        }
        return key;
    }

    private static CelCondition condition(
            String key, String text, Map<String, FactKind> vocabulary) {
        try {
            return CelCondition.of(required(key + ".when", text), vocabulary);
        } catch (InvalidConditionException e) {
            throw new IllegalArgumentException(key + ".when, " + e.getMessage(), e);
        }
    }

    private static String required(String key, String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return text;
    }

    private static List<LocalDate> days(String key, List<String> days) {
        return days.stream().map(day -> day(key, day)).toList();
    }

    private static LocalDate day(String key, String text) {
        try {
            return LocalDate.parse(required(key, text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(key + ": '" + text + "' is not a day YYYY-MM-DD", e);
        }
    }

    private static <T> T named(String key, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw e.getMessage().startsWith("payables.")
                    ? e
                    : new IllegalArgumentException(key + ": " + e.getMessage(), e);
        }
    }
}
