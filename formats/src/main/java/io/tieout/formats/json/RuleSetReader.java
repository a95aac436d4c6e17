package io.tieout.formats.json;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.InvalidFieldException;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.documents.RuleSet;
import io.tieout.core.rules.PublishedValues;
import io.tieout.core.rules.RuleVersion;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** The fields of a published version of rules. */
final class RuleSetReader extends EventReader {

    private String id;
    private String flow;
    private String companyId;
    private Integer version;
    private Map<String, String> values;
    private String author;
    private String approvedBy;
    private String reason;
    private Long publishedAtMillis;

    @Override
    void field(String name, JsonCursor in) throws IOException, RefusedException {
        switch (name) {
            case "id" -> id = in.string(id);
            case "flow" -> flow = in.string(flow);
            case "companyId" -> companyId = in.string(companyId);
            case "version" -> version = in.position(version);
            case "values" -> values = in.object(values, RuleSetReader::values);
            case "author" -> author = in.string(author);
            case "approvedBy" -> approvedBy = in.string(approvedBy);
            case "reason" -> reason = in.string(reason);
            case "publishedAt" -> publishedAtMillis = in.instantMillis(publishedAtMillis);
            default -> in.skip();
        }
    }

    private static Map<String, String> values(JsonCursor in) throws IOException, RefusedException {
        Map<String, String> values = new TreeMap<>();
        for (String key = in.next(); key != null; key = in.next()) {
            values.put(key, in.string(values.get(key)));
        }
        return values;
    }

    @Override
    RuleSet event() throws RefusedException {
        if (version == null) {
            throw RefusedException.missing("version");
        }
        RuleSet rules =
                new RuleSet(
                        id,
                        constant(RuleFlow.class, "flow", flow),
                        companyId,
                        version,
                        values,
                        author,
                        approvedBy,
                        reason,
                        publishedAtMillis == null ? null : Instant.ofEpochMilli(publishedAtMillis));
        requirePossible(rules);
        return rules;
    }

    private static void requirePossible(RuleSet rules) {
        try {
            RuleVersion.configured(PublishedValues.usual(rules.flow()), Autonomy.AUTO)
                    .with(rules, 0);
        } catch (InvalidFieldException e) {
            String inside = e.field().equals("values") ? "values" : "values." + e.field();
            String reason = e.getMessage().substring(e.getMessage().indexOf("' ") + 2);
            throw new InvalidFieldException(inside, reason);
        }
    }
}
