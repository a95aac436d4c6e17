package io.tieout.jobs.payables;

import io.tieout.connectors.messages.MessageMaker;
import io.tieout.console.approvals.ApprovalLink;
import io.tieout.console.approvals.ApprovalLinks;
import io.tieout.core.approvals.People;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.messages.MessageLink;
import io.tieout.core.messages.OutgoingMessage;
import io.tieout.core.payables.AskedToSign;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.ExceptionItem;
import io.tieout.jobs.settings.ApprovalNotices;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.flink.api.java.tuple.Tuple2;

/**
 * Tells a person which bill waits for his signature and why, with a link that is good for deciding
 * just that. The id follows from bill, person, role and the signatures that there are, so nobody is
 * told twice of the same step.
 */
public final class ApprovalWords implements MessageMaker<Tuple2<String, ExceptionItem>> {

    private static final long serialVersionUID = 1L;

    private final String console;
    private final ApprovalLinks links;
    private final long validSeconds;
    private final HashMap<String, String> addresses;

    public ApprovalWords(ApprovalNotices notices) {
        this.console = notices.console().toString();
        this.links = notices.links();
        this.validSeconds = notices.validity().toSeconds();
        this.addresses = new HashMap<>(notices.people());
    }

    @Override
    public OutgoingMessage message(Tuple2<String, ExceptionItem> asked) {
        String person = asked.f0;
        ExceptionItem item = asked.f1;
        String bill = item.subjects().get(0);
        return new OutgoingMessage(
                id(person, item),
                addresses.getOrDefault(People.spelled(person), ""),
                "Bill " + oneLine(bill) + ", " + item.amount() + ", waits for " + oneLine(person),
                body(person, item),
                List.of(),
                List.of(
                        new MessageLink("Approve or refuse", link(person, item, bill)),
                        new MessageLink("Open it", console + "#/exceptions/" + item.id())));
    }

    /** The time of the link runs from when the message leaves, however long it had to wait. */
    private String link(String person, ExceptionItem item, String bill) {
        long expires = InstantSource.system().millis() / 1_000 + validSeconds;
        String token =
                links.token(new ApprovalLink(item.id(), item.accountId(), bill, person, expires));
        return console + "#/approve/" + token;
    }

    private static String body(String person, ExceptionItem item) {
        StringBuilder body = new StringBuilder();
        body.append(person)
                .append(" is asked to sign as ")
                .append(AskedToSign.of(item).role())
                .append(". ")
                .append(item.explanation());
        for (Evidence it : item.evidence()) {
            if (it.field().equals("priority") || it.field().equals("rule")) {
                body.append('\n').append(it.field()).append(": ").append(it.left());
            } else if (it.field().startsWith("signed as ") || it.field().startsWith("released ")) {
                body.append('\n')
                        .append(it.field())
                        .append(": ")
                        .append(it.left())
                        .append(", ")
                        .append(it.right());
            }
        }
        return body.toString();
    }

    private static String id(String person, ExceptionItem item) {
        List<String> parts = new ArrayList<>();
        parts.add(item.accountId());
        parts.add(item.id());
        parts.add(Long.toString(item.openedAtMillis()));
        parts.add(People.spelled(person));
        parts.add(AskedToSign.of(item).role());
        int refused = item.explanation().indexOf("Waits for ");
        parts.add(refused > 0 ? item.explanation().substring(0, refused) : "");
        for (Evidence it : item.evidence()) {
            if (it.field().startsWith("signed as ")) {
                parts.add(it.field() + '=' + it.left() + '=' + it.right());
            }
        }
        return DeterministicId.of("approval", parts);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }
}
