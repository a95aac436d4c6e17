package io.tieout.core.coding;

import io.tieout.core.conditions.Facts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tells the accounts of lines of one company and learns from those that turned out. It has to be
 * told of everything in event order; then what it answers follows from the events alone.
 */
public final class AccountCoder {

    /** So many lines are learned again when it is built again from what was kept. */
    private static final int FOLD_AT = 500;

    private final CodingSettings settings;
    private final AccountClassifier classifier = new AccountClassifier();
    private final Calibration calibration = new Calibration();
    private final PastLines past = new PastLines();
    private final List<TaughtLine> fresh = new ArrayList<>();
    private final List<Long> written = new ArrayList<>();
    private boolean noting;
    private long taught;

    public AccountCoder(CodingSettings settings) {
        this.settings = settings;
    }

    /**
     * The account of a line that states none: by the first rule, else as learned if that is sure
     * enough, else none, with what comes near.
     *
     * @param mayBe whether an account may be posted on
     */
    public Code code(CodingLine line, Facts facts, Predicate<String> mayBe) {
        for (CodingRule rule : settings.rules()) {
            if (rule.when().holds(facts)) {
                String by = rule.name() + " v" + settings.version();
                return Code.of(rule.account(), rule.costCenter(), CodeOrigin.RULE, by);
            }
        }
        List<ProposedCode> proposals =
                classifier.predict(line, mayBe).stream()
                        .limit(settings.maxProposals())
                        .map(it -> proposal(line, it))
                        .toList();
        ProposedCode best = proposals.isEmpty() ? null : proposals.get(0);
        if (best == null || best.confidence() < settings.autoConfidence()) {
            return new Code(null, null, CodeOrigin.NONE, "", 0, proposals);
        }
        return new Code(
                best.account(),
                best.costCenter(),
                CodeOrigin.LEARNED,
                "",
                best.confidence(),
                proposals);
    }

    private ProposedCode proposal(CodingLine line, Scored scored) {
        return new ProposedCode(
                scored.account(),
                past.costCenter(line.vendorId(), scored.account()),
                calibration.confidence(scored.probability()),
                past.evidence(line, scored.account(), settings.maxEvidence()));
    }

    /**
     * The account of a line turned out. What would have been answered is held against it first.
     *
     * @param costCenter null if it is not known
     */
    public void learn(CodingLine line, String account, String costCenter) {
        taught++;
        if (noting) {
            fresh.add(new TaughtLine(taught, line, account, costCenter));
        }
        List<Scored> answer = classifier.predict(line, any -> true);
        if (!answer.isEmpty()) {
            Scored best = answer.get(0);
            calibration.note(best.probability(), best.account().equals(account));
        }
        classifier.learn(line, account);
        past.add(taught, line, account, costCenter);
    }

    /** From now on it notes what changes, for somebody who asks for it now and then. */
    public void noteChanges() {
        noting = true;
    }

    /** What changed since this was last asked. */
    public CoderChanges takeChanges() {
        if (fresh.isEmpty()) {
            return CoderChanges.NONE;
        }
        if (written.size() + fresh.size() >= FOLD_AT) {
            return fold();
        }
        CoderChanges changes =
                new CoderChanges(fresh, List.of(), null, List.of(), List.of(), List.of());
        fresh.forEach(it -> written.add(it.number()));
        fresh.clear();
        return changes;
    }

    private CoderChanges fold() {
        Map<Boolean, List<PastMark>> marks =
                past.takeChanged().stream()
                        .collect(Collectors.partitioningBy(it -> it.lines().isEmpty()));
        CoderChanges changes =
                new CoderChanges(
                        List.of(),
                        written,
                        new CoderStanding(
                                taught,
                                classifier.accounts(),
                                calibration.answers(),
                                calibration.right()),
                        classifier.takeChanged(),
                        marks.get(false),
                        marks.get(true));
        fresh.clear();
        written.clear();
        return changes;
    }

    /** Goes on where another run stood; only before anything else. */
    public void resume(CoderMemory memory) {
        CoderStanding standing = memory.standing();
        if (standing != null) {
            taught = standing.taught();
            calibration.resume(standing);
            classifier.resume(standing.accounts(), memory.pages());
            past.resume(memory.past());
        }
        memory.taught().stream()
                .sorted(Comparator.comparingLong(TaughtLine::number))
                .forEach(it -> learn(it.line(), it.account(), it.costCenter()));
        fresh.forEach(it -> written.add(it.number()));
        fresh.clear();
    }
}
