package io.tieout.operators.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.collections.Channel;
import io.tieout.core.collections.ChasedCustomer;
import io.tieout.core.collections.ChasedItem;
import io.tieout.core.collections.Debtor;
import io.tieout.core.collections.Notice;
import io.tieout.core.collections.NoticeAmounts;
import io.tieout.core.collections.NoticeLine;
import io.tieout.core.collections.ReplyNote;
import io.tieout.core.collections.Tone;
import io.tieout.core.documents.ReplyKind;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.junit.jupiter.api.Test;

class CollectionsSerializersTest {

    private static final String UNICODE = "Żółć 株式会社 \uD83D\uDCB6 \u0000 \"quoted\"\n";
    private static final Money EUR = new Money(-123_456, "EUR");
    private static final Money YEN = new Money(Long.MAX_VALUE, "JPY");

    @Test
    void shouldReadBackWhatCollectionsRemembersAndSays() throws IOException {
        ReplyNote note = new ReplyNote(ReplyKind.PROMISE, UNICODE, -1, 7, EUR, "", UNICODE, 9);
        ExceptionItem open =
                new ExceptionItem(
                        "x-1",
                        "collections",
                        Reason.BROKEN_PROMISE,
                        Severity.HIGH,
                        "",
                        List.of(UNICODE),
                        YEN,
                        5,
                        ExceptionStatus.OPEN,
                        UNICODE,
                        List.of());
        assertRoundTrip(ChasedItemSerializer.INSTANCE, ChasedItem.unknown(UNICODE));
        assertRoundTrip(
                ChasedItemSerializer.INSTANCE, new ChasedItem("R", null, -5, note, null, note));
        assertRoundTrip(ChasedCustomerSerializer.INSTANCE, ChasedCustomer.unknown("C"));
        assertRoundTrip(
                ChasedCustomerSerializer.INSTANCE,
                new ChasedCustomer(
                        new Debtor(UNICODE, "a@b", "de", UNICODE, "p", true, -1, Long.MIN_VALUE),
                        note,
                        List.of(1, 2),
                        Map.of("EUR", 1, "JPY", 2),
                        List.of(open)));
        assertRoundTrip(NoticeSerializer.INSTANCE, notice());
    }

    private static Notice notice() {
        return new Notice(
                "n-1",
                UNICODE,
                "C",
                UNICODE,
                "",
                "de",
                UNICODE,
                "standard",
                "level",
                Tone.FINAL,
                "final",
                Channel.WEBHOOK,
                "cfo",
                -3,
                List.of(new NoticeLine("R", UNICODE, "", EUR, EUR, 1, -2, UNICODE, -5)),
                new NoticeAmounts(EUR, EUR, EUR, Money.zero("EUR"), EUR));
    }

    private static <T> void assertRoundTrip(TypeSerializer<T> serializer, T value)
            throws IOException {
        assertThat(Bytes.roundTrip(serializer, value)).isEqualTo(value);
    }
}
