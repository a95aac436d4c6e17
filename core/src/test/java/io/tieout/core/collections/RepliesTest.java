package io.tieout.core.collections;

import static io.tieout.core.collections.Desk.cleared;
import static io.tieout.core.collections.Desk.eur;
import static io.tieout.core.collections.Desk.invoice;
import static io.tieout.core.collections.Desk.lines;
import static io.tieout.core.collections.Desk.promise;
import static io.tieout.core.collections.Desk.reply;
import static io.tieout.core.collections.Desk.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.ReplyKind;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a customer's answer changes. 2026-11-02 is a Monday. */
class RepliesTest {

    private final Desk desk = Desk.with(DunningPolicy.DEFAULT);

    @Test
    void shouldHoldPromisedItemsUntilTheDateAndItsGrace() {
        desk.tell(
                invoice("1001", "2026-11-09", 100),
                invoice("1002", "2026-11-09", 50),
                promise("A1", "2026-11-10", "2026-11-20", "1001"));

        assertThat(lines(desk.on("2026-11-18").get(0))).containsExactly("1002 first reminder");
        assertThat(desk.on("2026-11-24")).as("two business days of grace").isEmpty();
        assertThat(desk.exceptions()).isEmpty();
    }

    @Test
    void shouldRaiseABrokenPromiseAndGoOnAtTheLevelReached() {
        desk.tell(invoice("1001", "2026-11-09", 100));
        desk.on("2026-11-18");
        desk.tell(promise("A1", "2026-11-19", "2026-11-23", "1001"));

        assertThat(desk.on("2026-11-25")).isEmpty();
        assertThat(desk.on("2026-11-26")).as("the first reminder is not repeated").isEmpty();
        assertThat(said(desk.exceptions())).containsExactly("BROKEN_PROMISE [r-1001] OPEN");
        assertThat(desk.exceptions().get(0).explanation())
                .isEqualTo(
                        "Customer C1 promised to pay 1001 by 2026-11-23; 100.00 EUR is still"
                                + " open.");
        assertThat(lines(desk.on("2026-11-27").get(0))).containsExactly("1001 second reminder");
        assertThat(desk.exceptions()).as("told once").isEmpty();
    }

    @Test
    void shouldCloseTheBrokenPromiseWhenTheMoneyComes() {
        desk.tell(
                invoice("1001", "2026-11-09", 100),
                promise("A1", "2026-11-10", "2026-11-12", "1001"));
        desk.on("2026-11-17");
        desk.tell(cleared("1001", "2026-11-09", 100, "2026-11-19"));

        desk.on("2026-11-19");

        assertThat(said(desk.exceptions())).containsExactly("BROKEN_PROMISE [r-1001] CLOSED");
    }

    @Test
    void shouldCountAPromisedPartAsKeptWhenSoMuchIsSettled() {
        desk.tell(
                invoice("1001", "2026-11-09", 100, 60),
                reply(ReplyKind.PROMISE, "A1", "2026-11-10", "2026-11-12", eur(40_00), "1001"));

        assertThat(lines(desk.on("2026-11-18").get(0))).containsExactly("1001 first reminder");
        assertThat(desk.exceptions()).isEmpty();
    }

    @Test
    void shouldLetANewPromiseTakeThePlaceOfABrokenOne() {
        desk.tell(
                invoice("1001", "2026-11-09", 100),
                promise("A1", "2026-11-10", "2026-11-12", "1001"));
        desk.on("2026-11-17");
        desk.tell(promise("A2", "2026-11-17", "2026-11-30", "1001"));

        assertThat(desk.on("2026-11-18")).isEmpty();
        assertThat(said(desk.exceptions())).containsExactly("BROKEN_PROMISE [r-1001] CLOSED");
    }

    @Test
    void shouldOpenACaseForADisputeAndStopRemindingOfTheItem() {
        desk.tell(
                invoice("1001", "2026-11-09", 100),
                invoice("1002", "2026-11-09", 50),
                reply(ReplyKind.DISPUTE, "A1", "2026-11-10", "1001"));

        assertThat(lines(desk.on("2026-11-18").get(0))).containsExactly("1002 first reminder");
        ExceptionItem dispute = desk.exceptions().get(0);
        assertThat(dispute.reason()).isEqualTo(Reason.CUSTOMER_DISPUTE);
        assertThat(dispute.subjects()).containsExactly("r-1001");
        assertThat(dispute.amount()).isEqualTo(eur(100_00));
        assertThat(dispute.queue()).isEqualTo("collections");
    }

    @Test
    void shouldRemindAgainWhenTheDisputeIsResolved() {
        desk.tell(
                invoice("1001", "2026-11-09", 100),
                reply(ReplyKind.DISPUTE, "A1", "2026-11-10", "1001"));
        desk.on("2026-11-18");
        desk.tell(reply(ReplyKind.RESOLVE, "A2", "2026-11-19", "1001"));

        assertThat(lines(desk.on("2026-11-19").get(0))).containsExactly("1001 first reminder");
        assertThat(said(desk.exceptions())).containsExactly("CUSTOMER_DISPUTE [r-1001] CLOSED");
    }

    @Test
    void shouldKeepADisputeAboutAnUnknownDocumentForAPerson() {
        desk.tell(reply(ReplyKind.DISPUTE, "A1", "2026-11-10", "9999"));

        desk.on("2026-11-18");

        assertThat(said(desk.exceptions())).containsExactly("CUSTOMER_DISPUTE [r-9999] OPEN");
        assertThat(desk.exceptions().get(0).explanation()).contains("not on its account");
    }

    @Test
    void shouldForgetOtherRepliesAboutUnknownDocuments() {
        desk.tell(promise("A1", "2026-11-10", "2026-11-20", "9999"));

        desk.on("2026-11-18");
        assertThat(desk.remembered()).isEqualTo(1);
        desk.on("2027-02-10");
        assertThat(desk.remembered()).isZero();
    }

    @Test
    void shouldNotRemindABlockedItemOrCustomer() {
        desk.tell(
                invoice("1001", "2026-11-09", 100),
                invoice("1002", "2026-11-09", 50),
                reply(ReplyKind.BLOCK, "A1", "2026-11-10", "1001"));
        assertThat(lines(desk.on("2026-11-10").get(0))).containsExactly("1002 due today");

        desk.tell(reply(ReplyKind.BLOCK, "A2", "2026-11-11"));
        assertThat(desk.on("2026-11-18")).isEmpty();

        desk.tell(
                reply(ReplyKind.UNBLOCK, "A3", "2026-11-19"),
                reply(ReplyKind.UNBLOCK, "A4", "2026-11-19", "1001"));
        assertThat(lines(desk.on("2026-11-19").get(0)))
                .containsExactly("1001 first reminder", "1002 first reminder");
    }

    @Test
    void shouldNotRemindACustomerWhomMasterDataBlocks() {
        Desk blocked = new Desk(Desk.settings(DunningPolicy.DEFAULT));
        blocked.tell(Desk.customer("", true), invoice("1001", "2026-11-09", 100));

        assertThat(blocked.on("2026-11-18")).isEmpty();
    }

    @Test
    void shouldSayWhatMasterDataLacks() {
        Desk unknown = new Desk(Desk.settings(DunningPolicy.DEFAULT));
        unknown.tell(invoice("1001", "2026-11-09", 100));

        assertThat(unknown.on("2026-11-18").get(0).recipient()).isEmpty();
        assertThat(said(unknown.exceptions()))
                .containsExactly("MISSING_REQUIRED_INFORMATION [C1] OPEN");

        unknown.tell(Desk.customer("by phone", false));
        unknown.on("2026-11-19");
        assertThat(said(unknown.exceptions()))
                .containsExactlyInAnyOrder(
                        "MISSING_REQUIRED_INFORMATION [C1] CLOSED",
                        "MISSING_REQUIRED_INFORMATION [C1] OPEN");
    }

    @Test
    void shouldSayTheSameWhateverTheOrderAndHoweverOften() {
        List<Object> news =
                List.of(
                        invoice("1001", "2026-11-09", 100),
                        invoice("1002", "2026-11-02", 50),
                        invoice("1003", "2026-11-12", 70),
                        promise("A1", "2026-11-10", "2026-11-12", "1001", "1003"),
                        promise("A2", "2026-11-11", "2026-11-30", "1003"),
                        reply(ReplyKind.DISPUTE, "A3", "2026-11-10", "1002"),
                        reply(ReplyKind.RESOLVE, "A4", "2026-11-12", "1002"),
                        reply(ReplyKind.DISPUTE, "A5", "2026-11-09", "1001"),
                        reply(ReplyKind.RESOLVE, "A6", "2026-11-09", "1001"),
                        Desk.customer("", false));
        List<Notice> expected = outcome(news).on("2026-11-20");
        assertThat(lines(expected.get(0)))
                .containsExactly("1002 second reminder", "1001 first reminder");

        for (int seed = 0; seed < 50; seed++) {
            List<Object> shuffled = new ArrayList<>(news);
            shuffled.addAll(news);
            Collections.shuffle(shuffled, new Random(seed));
            Desk other = outcome(shuffled);
            assertThat(other.on("2026-11-20")).as("seed %d", seed).isEqualTo(expected);
            assertThat(said(other.exceptions())).containsExactly("BROKEN_PROMISE [r-1001] OPEN");
        }
    }

    private static Desk outcome(List<Object> news) {
        Desk desk = new Desk(Desk.settings(DunningPolicy.DEFAULT));
        news.forEach(desk::tell);
        return desk;
    }
}
