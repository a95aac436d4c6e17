package io.tieout.core.coding;

import io.tieout.core.conditions.Facts;
import java.util.List;
import java.util.function.Predicate;

/**
 * Tells the accounts of lines of one company and learns from those that turned out. It has to be
 * told of everything in event order; then what it answers follows from the events alone.
 */
public final class AccountCoder {

    private final CodingSettings settings;
    private final AccountClassifier classifier = new AccountClassifier();
    private final Calibration calibration = new Calibration();
    private final PastLines past = new PastLines();

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
        List<Scored> answer = classifier.predict(line, any -> true);
        if (!answer.isEmpty()) {
            Scored best = answer.get(0);
            calibration.note(best.probability(), best.account().equals(account));
        }
        classifier.learn(line, account);
        past.add(line, account, costCenter);
    }
}
