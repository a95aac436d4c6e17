package io.tieout.casework.flink;

import io.tieout.casework.encoding.CaseMessage;
import io.tieout.casework.encoding.CaseTypes;
import io.tieout.casework.functions.CaseworkFunctions;
import io.tieout.core.cases.CaseEvent;
import io.tieout.core.cases.CasePolicy;
import io.tieout.core.cases.CaseSubject;
import io.tieout.core.documents.CaseCommand;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** Puts the host into a graph and messages and events into the form of the host. */
public final class CaseworkOperators {

    public static final TypeInformation<FunctionMessage> MESSAGE =
            TypeInformation.of(FunctionMessage.class);

    public static final TypeInformation<CaseEvent> EVENT = TypeInformation.of(CaseEvent.class);

    private CaseworkOperators() {}

    /** What the engine says of an exception. */
    public static FunctionMessage about(CaseSubject subject, long atMillis) {
        return message(subject.companyId(), subject.id(), new CaseMessage.About(subject, atMillis));
    }

    /** What a person wants. */
    public static FunctionMessage ordered(CaseCommand command, long atMillis) {
        return message(
                command.companyId(), command.caseId(), new CaseMessage.Ordered(command, atMillis));
    }

    private static FunctionMessage message(String companyId, String id, CaseMessage message) {
        return new FunctionMessage(
                companyId,
                CaseworkFunctions.CASE.namespace(),
                CaseworkFunctions.CASE.name(),
                id,
                CaseTypes.MESSAGE.typeName().asTypeNameString(),
                CaseTypes.bytes(message),
                message.atMillis());
    }

    /** Adds the functions; the cases and desks of one company are one group. */
    public static SingleOutputStreamOperator<CaseEvent> cases(
            DataStream<FunctionMessage> messages, CasePolicy policy) {
        return messages.keyBy(FunctionMessage::group, Types.STRING)
                .process(
                        new FunctionHost(() -> CaseworkFunctions.inProcess(policy)),
                        TypeInformation.of(FunctionEgress.class))
                .uid("casework")
                .name("work on cases")
                .map(egress -> CaseTypes.event(egress.value()), EVENT)
                .uid("case-events")
                .name("read case events");
    }
}
