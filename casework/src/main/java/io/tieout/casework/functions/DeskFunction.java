package io.tieout.casework.functions;

import io.tieout.casework.encoding.CaseMessage;
import io.tieout.casework.encoding.CaseTypes;
import io.tieout.core.cases.CasePolicy;
import io.tieout.core.cases.DeskLoad;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.statefun.sdk.java.Address;
import org.apache.flink.statefun.sdk.java.Context;
import org.apache.flink.statefun.sdk.java.StatefulFunction;
import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.ValueSpec;
import org.apache.flink.statefun.sdk.java.message.Message;
import org.apache.flink.statefun.sdk.java.message.MessageBuilder;

/**
 * One desk of one company: how many open cases each member has, and so who gets the next. Its state
 * is as large as the desk and never goes.
 */
final class DeskFunction implements StatefulFunction {

    static final TypeName TYPE = CaseTypes.name("desk");
    static final ValueSpec<DeskLoad> LOAD = ValueSpec.named("load").withCustomType(CaseTypes.LOAD);

    private final CasePolicy policy;

    DeskFunction(CasePolicy policy) {
        this.policy = policy;
    }

    static String id(String companyId, String desk) {
        return desk + '@' + companyId;
    }

    private static String desk(Address self) {
        return self.id().substring(0, self.id().indexOf('@'));
    }

    @Override
    public CompletableFuture<Void> apply(Context context, Message sent) {
        CaseMessage message = sent.as(CaseTypes.MESSAGE);
        DeskLoad load = context.storage().get(LOAD).orElse(DeskLoad.NONE);
        if (message instanceof CaseMessage.Count it) {
            context.storage().set(LOAD, load.with(it.person(), it.change()));
        } else if (message instanceof CaseMessage.Pick it) {
            pick(context, load, it);
        }
        return context.done();
    }

    private void pick(Context context, DeskLoad load, CaseMessage.Pick asked) {
        String desk = desk(context.self());
        String person = load.least(policy.members(desk));
        if (!person.isEmpty()) {
            context.storage().set(LOAD, load.with(person, 1));
        }
        context.send(
                MessageBuilder.forAddress(context.caller().orElseThrow())
                        .withCustomType(
                                CaseTypes.MESSAGE,
                                new CaseMessage.Picked(
                                        desk, person, asked.sequence(), asked.atMillis()))
                        .build());
    }
}
