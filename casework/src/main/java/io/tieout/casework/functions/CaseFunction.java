package io.tieout.casework.functions;

import io.tieout.casework.encoding.CaseMemory;
import io.tieout.casework.encoding.CaseMessage;
import io.tieout.casework.encoding.CaseTypes;
import io.tieout.core.cases.Case;
import io.tieout.core.cases.CaseEvent;
import io.tieout.core.cases.CasePolicy;
import io.tieout.core.cases.CaseTurn;
import io.tieout.core.cases.CaseWish;
import io.tieout.core.documents.CaseCommand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.flink.statefun.sdk.java.Context;
import org.apache.flink.statefun.sdk.java.StatefulFunction;
import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.ValueSpec;
import org.apache.flink.statefun.sdk.java.message.EgressMessage;
import org.apache.flink.statefun.sdk.java.message.Message;
import org.apache.flink.statefun.sdk.java.message.MessageBuilder;

/**
 * One case, named by its exception's id. What happens to it leaves as events, in order; whoever
 * hosts it exactly once gets each event once.
 */
final class CaseFunction implements StatefulFunction {

    static final TypeName TYPE = CaseTypes.name("case");
    static final ValueSpec<CaseMemory> MEMORY =
            ValueSpec.named("memory").withCustomType(CaseTypes.MEMORY);

    /** A command that is earlier than its exception waits no longer for it. */
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final CasePolicy policy;
    private final Function<CaseEvent, EgressMessage> egress;

    CaseFunction(CasePolicy policy, Function<CaseEvent, EgressMessage> egress) {
        this.policy = policy;
        this.egress = egress;
    }

    @Override
    public CompletableFuture<Void> apply(Context context, Message sent) {
        CaseMessage message = sent.as(CaseTypes.MESSAGE);
        CaseMemory memory = context.storage().get(MEMORY).orElse(CaseMemory.NOTHING);
        if (memory.kept() == null) {
            beforeOpening(context, memory, message);
        } else {
            toKept(context, memory.kept(), message);
        }
        return context.done();
    }

    private void beforeOpening(Context context, CaseMemory memory, CaseMessage message) {
        if (message instanceof CaseMessage.About it) {
            CaseTurn turn = CaseTurn.opening(policy, it.subject().opened(), it.atMillis());
            memory.waiting().forEach(turn::apply);
            turn.update(it.subject());
            end(context, turn, it.atMillis());
        } else if (message instanceof CaseMessage.Ordered it) {
            await(context, memory, it);
        } else if (message instanceof CaseMessage.Woken) {
            context.storage().remove(MEMORY);
        }
    }

    private static void await(Context context, CaseMemory memory, CaseMessage.Ordered ordered) {
        List<CaseCommand> waiting = new ArrayList<>(memory.waiting());
        if (waiting.isEmpty()) {
            long until = ordered.atMillis() + PATIENCE.toMillis();
            context.sendAfter(
                    PATIENCE,
                    toSelf(context, new CaseMessage.Woken(CaseWish.Occasion.FORGET, 0, until)));
        }
        if (waiting.size() == CaseMemory.MOST_WAITING) {
            waiting.remove(0);
        }
        waiting.add(ordered.command());
        context.storage().set(MEMORY, new CaseMemory(null, waiting));
    }

    private void toKept(Context context, Case kept, CaseMessage message) {
        if (message instanceof CaseMessage.Woken it
                && CaseTurn.isForgotten(kept, it.occasion(), it.sequence())) {
            context.storage().remove(MEMORY);
            return;
        }
        CaseTurn turn = new CaseTurn(policy, kept, message.atMillis());
        if (message instanceof CaseMessage.About it) {
            turn.update(it.subject());
        } else if (message instanceof CaseMessage.Ordered it) {
            turn.apply(it.command());
        } else if (message instanceof CaseMessage.Woken it) {
            turn.woken(it.occasion(), it.sequence());
        } else if (message instanceof CaseMessage.Picked it) {
            turn.picked(it.desk(), it.person(), it.sequence());
        }
        end(context, turn, message.atMillis());
    }

    private void end(Context context, CaseTurn turn, long atMillis) {
        Case after = turn.after();
        context.storage().set(MEMORY, new CaseMemory(after, List.of()));
        turn.events().forEach(event -> context.send(egress.apply(event)));
        turn.wishes()
                .forEach(wish -> carryOut(context, after.subject().companyId(), wish, atMillis));
    }

    private static void carryOut(Context context, String companyId, CaseWish wish, long atMillis) {
        if (wish instanceof CaseWish.Wake it) {
            context.sendAfter(
                    Duration.ofMillis(it.atMillis() - atMillis),
                    token(context, it.occasion(), it.sequence()),
                    toSelf(
                            context,
                            new CaseMessage.Woken(it.occasion(), it.sequence(), it.atMillis())));
        } else if (wish instanceof CaseWish.DoNotWake it) {
            context.cancelDelayedMessage(token(context, it.occasion(), it.sequence()));
        } else if (wish instanceof CaseWish.Pick it) {
            context.send(
                    toDesk(companyId, it.desk(), new CaseMessage.Pick(it.sequence(), atMillis)));
        } else if (wish instanceof CaseWish.Count it) {
            context.send(
                    toDesk(
                            companyId,
                            it.desk(),
                            new CaseMessage.Count(it.person(), it.change(), atMillis)));
        }
    }

    private static String token(Context context, CaseWish.Occasion occasion, long sequence) {
        return context.self().id() + '/' + occasion + '/' + sequence;
    }

    private static Message toSelf(Context context, CaseMessage message) {
        return MessageBuilder.forAddress(context.self())
                .withCustomType(CaseTypes.MESSAGE, message)
                .build();
    }

    private static Message toDesk(String companyId, String desk, CaseMessage message) {
        return MessageBuilder.forAddress(DeskFunction.TYPE, DeskFunction.id(companyId, desk))
                .withCustomType(CaseTypes.MESSAGE, message)
                .build();
    }
}
