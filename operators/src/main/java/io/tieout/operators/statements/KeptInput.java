package io.tieout.operators.statements;

import io.tieout.core.documents.ContentHash;
import io.tieout.core.statements.PartyItem;
import java.util.Objects;

/**
 * What is known about the account of a party, as a row of state.
 *
 * @param knownAtMillis the tick from which on it counts
 */
public record KeptInput(AccountInput input, long knownAtMillis) {

    public KeptInput {
        Objects.requireNonNull(input, "input");
    }

    /** Of several with the same subject one counts. Other contents of a statement are another. */
    String subject() {
        PartyItem item = input.item();
        if (item != null) {
            return String.join("\n", "item", item.companyId(), item.kind().name(), item.id());
        }
        if (input.statement() != null) {
            return String.join(
                    "\n",
                    "statement",
                    input.statement().id(),
                    Long.toString(ContentHash.of(input.statement())));
        }
        return "party\n" + input.companyId();
    }

    /** Where it is kept. */
    String rowKey() {
        return rowKey(subject());
    }

    /** The same where the subject is at hand. */
    String rowKey(String subject) {
        return subject + '\n' + knownAtMillis;
    }

    boolean isStatement() {
        return input.statement() != null;
    }

    /** Whether it says the same, maybe at another time. */
    boolean saysTheSameAs(KeptInput other) {
        if (input.item() != null) {
            return input.item().equals(other.input.item().withVersion(input.item().version()));
        }
        return isStatement()
                || (input.numbering() == other.input.numbering()
                        && input.address().equals(other.input.address()));
    }

    /**
     * What holds after this is said where something was said before of the same subject. Of records
     * of master data the later counts; one that has no address leaves the one that was known.
     */
    KeptInput after(KeptInput before) {
        if (input.numbering() == null) {
            return this;
        }
        boolean isLater = AccountInput.LATEST.compare(input, before.input) >= 0;
        KeptInput later = isLater ? this : before;
        KeptInput earlier = isLater ? before : this;
        return later.input.address().isEmpty()
                ? new KeptInput(
                        later.input.withAddress(earlier.input.address()), later.knownAtMillis)
                : later;
    }
}
