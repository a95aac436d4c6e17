package io.tieout.console.payments;

import io.tieout.core.payments.FiledProposal;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where proposals are kept: the same ones that the command line works on. */
public interface ProposalShelf {

    /**
     * A proposal on the shelf.
     *
     * @param name of its place, for the address
     * @param complaint why it cannot be read; empty if it can
     * @param filed null if it cannot be read
     */
    record Kept(String name, String complaint, FiledProposal filed) {}

    /**
     * What somebody did with a proposal.
     *
     * @param at an instant in ISO 8601
     * @param what {@code proposed}, {@code changed}, {@code approved} or {@code exported}
     * @param by empty where nobody was named
     * @param version the proposal's digest since
     */
    record Step(String at, String what, String by, String version) {}

    /** The forms in which a bank takes payments, by name. */
    List<String> forms();

    /** All there are, in order of name. */
    List<Kept> all() throws IOException;

    Optional<Kept> find(String name) throws IOException;

    /**
     * Puts a change in the place of what is there, and writes down who took the step; two at the
     * same time take turns.
     *
     * @param change is given what is there then, and may refuse by an exception
     */
    FiledProposal change(String name, String by, UnaryOperator<FiledProposal> change)
            throws IOException;

    /** What was written down, oldest first; of what was done before steps were, nothing. */
    List<Step> steps(String name) throws IOException;

    /**
     * What the bank is sent.
     *
     * @throws io.tieout.core.payments.PaymentProposal.RefusedException if something of it cannot
     *     travel in that form, or it is not approved
     */
    byte[] bankFile(FiledProposal filed, String form);

    /** Lets the engine expect the payments of an exported proposal on the bank feed; repeatable. */
    void expect(String name, FiledProposal filed) throws IOException;
}
