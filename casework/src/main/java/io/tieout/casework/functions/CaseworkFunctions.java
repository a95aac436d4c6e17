package io.tieout.casework.functions;

import io.tieout.casework.encoding.CaseTypes;
import io.tieout.core.cases.CaseEvent;
import io.tieout.core.cases.CasePolicy;
import java.util.function.Function;
import org.apache.flink.statefun.sdk.java.StatefulFunctionSpec;
import org.apache.flink.statefun.sdk.java.StatefulFunctions;
import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.io.KafkaEgressMessage;
import org.apache.flink.statefun.sdk.java.message.EgressMessage;
import org.apache.flink.statefun.sdk.java.message.EgressMessageBuilder;

/** The functions of casework for any host; only the way that events leave is the host's. */
public final class CaseworkFunctions {

    /** Messages go to this function, at the id of the exception. */
    public static final TypeName CASE = CaseFunction.TYPE;

    public static final TypeName DESK = DeskFunction.TYPE;

    /** Where events leave. */
    public static final TypeName EVENTS = CaseTypes.name("case-events");

    private CaseworkFunctions() {}

    /** Events leave as values of {@link CaseTypes#EVENT}. */
    public static StatefulFunctions inProcess(CasePolicy policy) {
        return of(
                policy,
                event ->
                        EgressMessageBuilder.forEgress(EVENTS)
                                .withCustomType(CaseTypes.EVENT, event)
                                .build());
    }

    /** Events leave to a Kafka topic, keyed by the case. */
    public static StatefulFunctions toKafka(CasePolicy policy, String topic) {
        return of(
                policy,
                event ->
                        KafkaEgressMessage.forEgress(EVENTS)
                                .withTopic(topic)
                                .withUtf8Key(event.caseId())
                                .withValue(CaseTypes.EVENT, event)
                                .build());
    }

    private static StatefulFunctions of(
            CasePolicy policy, Function<CaseEvent, EgressMessage> egress) {
        CaseFunction cases = new CaseFunction(policy, egress);
        DeskFunction desks = new DeskFunction(policy);
        return new StatefulFunctions()
                .withStatefulFunction(
                        StatefulFunctionSpec.builder(CaseFunction.TYPE)
                                .withValueSpec(CaseFunction.MEMORY)
                                .withSupplier(() -> cases))
                .withStatefulFunction(
                        StatefulFunctionSpec.builder(DeskFunction.TYPE)
                                .withValueSpec(DeskFunction.LOAD)
                                .withSupplier(() -> desks));
    }
}
