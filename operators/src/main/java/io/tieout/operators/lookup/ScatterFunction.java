package io.tieout.operators.lookup;

import java.util.List;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Sends an event to the gather and a question to each key that it consults. Keeps no state. */
public final class ScatterFunction<E, K, Q> extends ProcessFunction<E, Inquiry<E>> {

    private static final long serialVersionUID = 1L;

    private final Scattering<E, K, Q> scattering;
    private final OutputTag<Question<K, Q>> questions;

    /**
     * @param questions the side output of the questions; the main output is the inquiries
     */
    public ScatterFunction(Scattering<E, K, Q> scattering, OutputTag<Question<K, Q>> questions) {
        this.scattering = scattering;
        this.questions = questions;
    }

    @Override
    public void processElement(E event, Context context, Collector<Inquiry<E>> inquiries) {
        String id = scattering.id(event);
        long observedAt = scattering.observedAtMillis(event);
        long contentHash = scattering.contentHash(event);
        List<Asking<K, Q>> askings = scattering.questions(event);
        inquiries.collect(new Inquiry<>(id, observedAt, contentHash, askings.size(), event));
        for (int index = 0; index < askings.size(); index++) {
            Asking<K, Q> asking = askings.get(index);
            context.output(
                    questions,
                    new Question<>(
                            asking.key(), id, observedAt, contentHash, index, asking.question()));
        }
    }
}
