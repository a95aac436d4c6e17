package io.tieout.store.ledger;

import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.HashChain;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Proves the hash chains of journals from wherever they are read. Each company's journals must come
 * in the order of their sequence; companies may alternate. Memory is one link a company. A journal
 * balances by construction; an iterator over something that does not make a journal throws {@link
 * UnreadableJournalException}.
 *
 * <p>Not safe for use by several threads.
 */
public final class ChainVerifier {

    private final HashChain chain = new HashChain();
    private final Map<String, ChainHead> exported = new HashMap<>();
    private final Map<String, ChainHead> reached = new HashMap<>();
    private ChainHead last;
    private long journals;

    /**
     * @param exportedHeads at most one a company; empty if none were exported
     */
    public ChainVerifier(Collection<ChainHead> exportedHeads) {
        for (ChainHead head : exportedHeads) {
            if (exported.put(head.companyId(), head) != null) {
                throw new IllegalArgumentException("two heads of company " + head.companyId());
            }
        }
    }

    /** Reads to the end or to the first journal that fails. */
    public Verification verify(Iterator<ChainedJournal> source) {
        BrokenLink broken = firstBroken(source);
        if (last != null) {
            reached.put(last.companyId(), last);
        }
        if (broken == null) {
            broken = firstCutOff();
        }
        List<ChainHead> heads =
                reached.values().stream()
                        .sorted(Comparator.comparing(ChainHead::companyId))
                        .toList();
        return new Verification(journals, heads, broken);
    }

    private BrokenLink firstBroken(Iterator<ChainedJournal> source) {
        try {
            while (source.hasNext()) {
                BrokenLink broken = check(source.next());
                if (broken != null) {
                    return broken;
                }
                journals++;
            }
            return null;
        } catch (UnreadableJournalException e) {
            return e.asBrokenLink();
        }
    }

    private BrokenLink check(ChainedJournal link) {
        ChainHead before = before(link.journal().companyId());
        long expected = before == null ? 1 : before.sequence() + 1;
        if (link.sequence() != expected) {
            return outOfPlace(link, expected);
        }
        if (!link.previousHash().equals(before == null ? HashChain.GENESIS : before.hash())) {
            return broken(
                    Fault.BROKEN_LINK, link, "its previous hash is not that of the journal before");
        }
        if (!link.hash().equals(chain.hash(link.journal(), link.sequence(), link.previousHash()))) {
            return broken(Fault.CHANGED, link, "its content does not give its hash");
        }
        return reach(link);
    }

    private BrokenLink outOfPlace(ChainedJournal link, long expected) {
        return link.sequence() < expected
                ? broken(Fault.REPEATED, link, "sequence " + expected + " was due")
                : broken(Fault.GAP, link, "sequence " + expected + " is missing before it");
    }

    private BrokenLink reach(ChainedJournal link) {
        last = new ChainHead(link.journal().companyId(), link.sequence(), link.hash());
        ChainHead head = exported.get(last.companyId());
        if (head != null && head.sequence() == last.sequence() && !head.equals(last)) {
            return broken(
                    Fault.NOT_THE_EXPORTED_HEAD,
                    link,
                    "the exported head has hash " + head.hash() + " here");
        }
        return null;
    }

    /** The link before; looks at the company of the last journal first, as most sources group. */
    private ChainHead before(String companyId) {
        if (last != null && last.companyId().equals(companyId)) {
            return last;
        }
        if (last != null) {
            reached.put(last.companyId(), last);
        }
        return reached.get(companyId);
    }

    private BrokenLink firstCutOff() {
        return exported.values().stream()
                .sorted(Comparator.comparing(ChainHead::companyId))
                .filter(head -> reachedSequence(head.companyId()) < head.sequence())
                .findFirst()
                .map(this::cutOff)
                .orElse(null);
    }

    private BrokenLink cutOff(ChainHead head) {
        long end = reachedSequence(head.companyId());
        return new BrokenLink(
                Fault.CUT_OFF,
                head.companyId(),
                end + 1,
                "",
                "the chain ends at " + end + ", the exported head is at " + head.sequence());
    }

    private long reachedSequence(String companyId) {
        ChainHead head = reached.get(companyId);
        return head == null ? 0 : head.sequence();
    }

    private static BrokenLink broken(Fault fault, ChainedJournal link, String why) {
        return new BrokenLink(
                fault, link.journal().companyId(), link.sequence(), link.journal().id(), why);
    }
}
