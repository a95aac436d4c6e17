package io.tieout.operators.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.approvals.Signature;
import io.tieout.core.coding.Code;
import io.tieout.core.coding.CodeOrigin;
import io.tieout.core.coding.CoderStanding;
import io.tieout.core.coding.CodingLine;
import io.tieout.core.coding.PastLine;
import io.tieout.core.coding.PastMark;
import io.tieout.core.coding.ProposedCode;
import io.tieout.core.coding.TaughtLine;
import io.tieout.core.coding.WeightsPage;
import io.tieout.core.money.Money;
import io.tieout.core.numbers.Ratio;
import io.tieout.core.payables.OrderMark;
import io.tieout.core.payables.PeopleMark;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class PeopleRowsTest {

    private static final CodingLine LINE =
            new CodingLine("I1", 2, "V", "Żółć 株式会社", null, "HUR", new Money(-12, "EUR"));
    private static final ProposedCode PROPOSED =
            new ProposedCode("6310", null, 0.4, List.of(new PastLine("I0", 1, "x", true, 3)));

    @Test
    void shouldReadBackWhatPeopleDidToABill() throws IOException {
        Code learned = new Code("6310", "HQ", CodeOrigin.LEARNED, "", 0.91, List.of(PROPOSED));
        Code unknown = new Code(null, null, CodeOrigin.NONE, "", 0, List.of());
        PeopleMark mark =
                new PeopleMark(
                        "I1",
                        List.of(
                                new PeopleMark.Line(1, learned, true),
                                new PeopleMark.Line(2, unknown, false)),
                        List.of("ann"),
                        77,
                        List.of(new Signature("ben", "cid", "lead", 99)));

        assertThat(again(mark, PeopleMarkSerializer.INSTANCE)).isEqualTo(mark);
    }

    @Test
    void shouldReadBackWhatWasLearned() throws IOException {
        TaughtLine taught = new TaughtLine(7, LINE, "6310", null);
        WeightsPage page =
                new WeightsPage(1_023, List.of(new WeightsPage.Weight(511, -0.1, 1e-300)));
        CoderStanding standing =
                new CoderStanding(500, List.of("6310"), List.of(1.5, 0.0), List.of(0.5, 0.0));
        PastMark past = new PastMark("", "6310", 500, List.of(LINE, LINE), "HQ");

        assertThat(again(taught, TaughtLineSerializer.INSTANCE)).isEqualTo(taught);
        assertThat(again(page, WeightsPageSerializer.INSTANCE)).isEqualTo(page);
        assertThat(again(standing, CoderStandingSerializer.INSTANCE)).isEqualTo(standing);
        assertThat(again(past, PastMarkSerializer.INSTANCE)).isEqualTo(past);
    }

    @Test
    void shouldTakeWhatWasBilledOfAnOlderRowForLongAgo() throws IOException {
        OrderMark mark =
                new OrderMark(
                        "PO1",
                        5,
                        1,
                        2,
                        3,
                        List.of(
                                line(
                                        List.of(new OrderMark.BilledOn(LocalDate.EPOCH, ratio(5))),
                                        null)));
        DataOutputSerializer out = new DataOutputSerializer(64);
        OrderMarkSerializer.INSTANCE.serialize(mark, out);
        byte[] bytes = out.getCopyOfBuffer();
        byte[] old = older(bytes);

        assertThat(again(mark, OrderMarkSerializer.INSTANCE)).isEqualTo(mark);
        assertThat(OrderMarkSerializer.INSTANCE.deserialize(new DataInputDeserializer(old)))
                .isEqualTo(mark);
    }

    /**
     * The first version ended before the days: their number, one day, one quantity, no last day.
     */
    private static byte[] older(byte[] bytes) {
        int days = 4 + 4 + 2 + 2 + 4;
        byte[] old = new byte[bytes.length - days];
        System.arraycopy(bytes, 0, old, 0, old.length);
        old[0] = 1;
        return old;
    }

    private static OrderMark.Line line(List<OrderMark.BilledOn> billedOn, LocalDate uncounted) {
        return new OrderMark.Line(
                10, ratio(7), ratio(2), 1, 2, 3, 4, 5, ratio(6), ratio(0), billedOn, uncounted);
    }

    private static Ratio ratio(long value) {
        return new Ratio(BigInteger.valueOf(value), BigInteger.ONE);
    }

    private static <T> T again(T value, TypeSerializer<T> serializer) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.serialize(value, out);
        DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());
        T read = serializer.deserialize(in);
        assertThat(in.available()).isZero();
        return read;
    }
}
