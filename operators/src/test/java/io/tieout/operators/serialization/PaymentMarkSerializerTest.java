package io.tieout.operators.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.receivables.LineValue;
import io.tieout.core.receivables.PaymentMark;
import io.tieout.core.receivables.PaymentMark.ApplicationMark;
import io.tieout.core.receivables.PaymentMark.LineMark;
import java.io.IOException;
import java.util.List;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.junit.jupiter.api.Test;

class PaymentMarkSerializerTest {

    @Test
    void shouldReadBackWhatARuleApplied() throws IOException {
        LineMark plain = new LineMark("r1", 5, 1, 2, "FREIGHT", -3, 4, 6);
        LineMark across = new LineMark("r2", 5, 0, 0, null, 0, 0, 0, 7L, new LineValue(-1, 2, -3));
        ApplicationMark application =
                new ApplicationMark(
                        "reference", 2, List.of(plain, across), List.of("m1"), 0.5, "rule", 9);
        for (ApplicationMark proposal : new ApplicationMark[] {null, application}) {
            PaymentMark mark =
                    new PaymentMark("p1", true, false, null, 3, List.of(application), proposal);

            byte[] bytes = Bytes.of(PaymentMarkSerializer.INSTANCE, mark);

            assertThat(PaymentMarkSerializer.INSTANCE.deserialize(new DataInputDeserializer(bytes)))
                    .isEqualTo(mark);
        }
    }
}
