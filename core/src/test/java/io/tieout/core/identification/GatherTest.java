package io.tieout.core.identification;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Customer;
import io.tieout.core.identification.Gather.Asking;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GatherTest {

    private static final Asking ASKING = new Asking(10_000, "EUR", "NORTHWIND TRADERS");

    private final Gather gather =
            new Gather(
                    new Families(List.of(customer("A1", "A"), customer("A2", "A"))),
                    IdentificationSettings.DEFAULTS);

    @Test
    void shouldIdentifyTheFamilyAndThePayerByAccount() {
        Identification found = gather.decide(ASKING, List.of(answer(Rank.ACCOUNT, "A2")));

        assertThat(found.familyId()).isEqualTo("A");
        assertThat(found.payer()).isEqualTo("A2");
        assertThat(found.by()).isEqualTo(Rank.ACCOUNT);
        assertThat(found.weak()).isFalse();
    }

    @Test
    void shouldTakeAParentPayingForASubsidiaryAsNoContradiction() {
        Identification found =
                gather.decide(
                        ASKING, List.of(number("A1", "R1", 10_000), answer(Rank.ACCOUNT, "A")));

        assertThat(found.familyId()).isEqualTo("A");
        assertThat(found.payer()).isEqualTo("A");
    }

    @Test
    void shouldLeaveATieToAPersonWithRankedSuggestions() {
        Identification found =
                gather.decide(ASKING, List.of(answer(Rank.NAME, "B"), answer(Rank.NAME, "C")));

        assertThat(found.isIdentified()).isFalse();
        assertThat(found.suggestions()).containsExactly("B", "C");
    }

    @Test
    void shouldLetTheNameDecideBetweenCustomersWithOneNumber() {
        Identification found =
                gather.decide(
                        ASKING,
                        List.of(
                                number("B", "R1", 5_000),
                                number("C", "R2", 7_000),
                                answer(Rank.NAME, "C")));

        assertThat(found.familyId()).isEqualTo("C");
        assertThat(found.by()).isEqualTo(Rank.NUMBER);
    }

    @Test
    void shouldFollowANumberAgainstTheNameOnlyIfTheAmountSupportsIt() {
        Answer name = answer(Rank.NAME, "C");

        assertThat(gather.decide(ASKING, List.of(number("B", "R1", 10_000), name)).familyId())
                .isEqualTo("B");
        assertThat(gather.decide(ASKING, List.of(number("B", "R1", 9_000), name)).isIdentified())
                .isFalse();
    }

    @Test
    void shouldTakeTheAccountForAStrayNumberAsWeakEvidence() {
        Identification found =
                gather.decide(ASKING, List.of(number("B", "R1", 9_000), answer(Rank.ACCOUNT, "C")));

        assertThat(found.familyId()).isEqualTo("C");
        assertThat(found.weak()).isTrue();
    }

    @Test
    void shouldAllowAnotherPayerWhereTheRemittanceNamesTheCustomer() {
        Identification found =
                gather.decide(
                        ASKING, List.of(answer(Rank.REMITTANCE, "B"), answer(Rank.ACCOUNT, "C")));

        assertThat(found.familyId()).isEqualTo("B");
    }

    @Test
    void shouldTakeTheNearestNameUnlessAnotherIsAsNear() {
        assertThat(gather.decide(ASKING, List.of(similar("B", "NORTHWIND TRADRES"))).familyId())
                .isEqualTo("B");
        assertThat(
                        gather.decide(
                                        ASKING,
                                        List.of(
                                                similar("B", "NORTHWIND TRADRES"),
                                                similar("C", "NORTHWIND TRADER")))
                                .isIdentified())
                .isFalse();
    }

    @Test
    void shouldNotDependOnTheOrderOfAnswers() {
        List<Answer> answers =
                new ArrayList<>(
                        List.of(
                                number("B", "R1", 10_000),
                                number("C", "R2", 7_000),
                                answer(Rank.ACCOUNT, "B"),
                                answer(Rank.NAME, "B"),
                                answer(Rank.NAME, "C")));
        Identification expected = gather.decide(ASKING, answers);
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(answers, random);
            assertThat(gather.decide(ASKING, answers)).isEqualTo(expected);
        }
    }

    private static Answer answer(Rank rank, String customer) {
        String key = rank + ":" + customer;
        return new Answer(new Lookup(rank, key), List.of(DirectoryEntry.ofCustomer(key, customer)));
    }

    @Test
    void shouldFollowAnOrderOfOneCustomerOnlyIfTheAmountSupportsIt() {
        Identification found = gather.decide(ASKING, List.of(order("B", "R1", 10_000)));

        assertThat(found.familyId()).isEqualTo("B");
        assertThat(found.weak()).isTrue();
        assertThat(gather.decide(ASKING, List.of(order("B", "R1", 9_000))).isIdentified())
                .isFalse();
        assertThat(
                        gather.decide(
                                        ASKING,
                                        List.of(order("B", "R1", 10_000), order("C", "R2", 1)))
                                .isIdentified())
                .isFalse();
    }

    @Test
    void shouldLetAnOrderTellCustomersOfOneNameApart() {
        Identification found =
                gather.decide(
                        ASKING,
                        List.of(
                                answer(Rank.NAME, "B"),
                                answer(Rank.NAME, "C"),
                                order("C", "R2", 1)));

        assertThat(found.familyId()).isEqualTo("C");
        assertThat(found.weak()).isFalse();
    }

    private static Answer order(String customer, String receivable, long amount) {
        String key = "order:4500012345";
        return new Answer(
                new Lookup(Rank.ORDER, key),
                List.of(new DirectoryEntry(key, customer, receivable, amount, "EUR", null)));
    }

    private static Answer number(String customer, String receivable, long amount) {
        String key = "number:INV10";
        return new Answer(
                new Lookup(Rank.NUMBER, key),
                List.of(new DirectoryEntry(key, customer, receivable, amount, "EUR", null)));
    }

    private static Answer similar(String customer, String name) {
        String key = "block:NORT";
        return new Answer(
                new Lookup(Rank.SIMILAR_NAME, key),
                List.of(new DirectoryEntry(key, customer, null, 0, null, name)));
    }

    static Customer customer(String id, String parentId) {
        return new Customer(
                id,
                null,
                "Customer " + id,
                List.of(),
                parentId,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                false);
    }
}
